package dev.millpond.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A parameter that generated code repeats.
 *
 * @param name its name
 * @param type its type
 * @param annotations the annotations of the parameter that are to be repeated
 * @param fieldAnnotations those to be repeated on a field that holds it
 */
public record ParameterModel(
        String name, TypeName type, List<AnnotationSpec> annotations, List<AnnotationSpec> fieldAnnotations) {}
