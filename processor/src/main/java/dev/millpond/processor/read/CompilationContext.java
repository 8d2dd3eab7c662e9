package dev.millpond.processor.read;

import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.SourceFiles;
import dev.millpond.processor.compiler.SourceTypes;
import dev.millpond.processor.element.GeneratedTypes;
import dev.millpond.processor.fields.FieldChanges;

/**
 * What is the same for all classes of one compilation.
 *
 * @param environment the compiler
 * @param sources the files that it compiles
 * @param fieldChanges what it tells of the fields of classes
 * @param generatedTypes the pools and leases that there will be
 * @param sourceTypes the types that it compiles
 */
public record CompilationContext(
        Environment environment,
        SourceFiles sources,
        FieldChanges fieldChanges,
        GeneratedTypes generatedTypes,
        SourceTypes sourceTypes) {}
