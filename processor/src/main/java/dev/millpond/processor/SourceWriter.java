package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes generated types. Nothing else in the processor writes files. */
final class SourceWriter {

    private static final String INDENT = "    ";

    private final Filer filer;
    private final Environment environment;
    private final Set<ClassName> written = new HashSet<>();
    private final Map<String, Boolean> hiding = new HashMap<>();
    private boolean hasWritten;

    SourceWriter(Filer filer, Environment environment) {
        this.filer = filer;
        this.environment = environment;
    }

    boolean hasWritten(ClassName name) {
        return written.contains(name);
    }

    /** Tells whether anything was written since this was asked last. */
    boolean hasWrittenSinceAsked() {
        boolean answer = hasWritten;
        hasWritten = false;
        return answer;
    }

    /**
     * Writes a file without a type. Compilers start another round for it, in which types can be known that are not known yet.
     */
    void writeNothing(ClassName name, TypeElement pooled) {
        String packageName = name.packageName();
        String text = (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + "// " + pooled.getSimpleName()
                + " mentions what is not known yet. This file is empty: it asks the compiler"
                + " to look once more.\n";
        try (Writer file = filer.createSourceFile(name.reflectionName(), pooled).openWriter()) {
            file.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes a type.
     *
     * @param pooled the class for which it is, and the one element it originates from, as isolating incremental processing
     *     demands
     */
    void write(ClassName name, TypeSpec type, TypeElement pooled) {
        String text = JavaFile.builder(name.packageName(), type)
                .skipJavaLangImports(!hidesJavaLang(environment.packageOf(pooled)))
                .indent(INDENT)
                .build()
                .toString();
        // at once: JavaPoet would hand over token by token, each to be encoded on its own
        try (Writer file = filer.createSourceFile(name.canonicalName(), pooled).openWriter()) {
            file.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        written.add(name);
        hasWritten = true;
    }

    /** A package may have its own {@code Override} or {@code Object}, which the simple name would mean. */
    private boolean hidesJavaLang(PackageElement packageElement) {
        return hiding.computeIfAbsent(
                packageElement.getQualifiedName().toString(),
                name -> packageElement.getEnclosedElements().stream()
                        .anyMatch(type -> environment.isInJavaLang(type.getSimpleName())));
    }
}
