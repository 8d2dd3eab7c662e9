package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.SourceFiles;
import dev.millpond.processor.read.CompilationContext;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes generated types. Nothing else in the processor writes files. */
final class SourceWriter {

    private static final String INDENT = "    ";

    private static final Pattern COMMENT_OF_ONE_LINE = Pattern.compile("/\\*\\*\n +\\* (.{1,100})\n +\\*/");

    private final Filer filer;
    private final Environment environment;
    private final SourceFiles sources;
    private final Set<ClassName> written = new HashSet<>();
    private final Map<String, Boolean> hiding = new HashMap<>();
    private boolean hasWritten;

    SourceWriter(Filer filer, CompilationContext context) {
        this.filer = filer;
        this.environment = context.environment();
        this.sources = context.sources();
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
        write(name, text, pooled);
    }

    /**
     * Writes a type.
     *
     * @param pooled the class for which it is, and the one element it originates from, as isolating incremental processing
     *     demands
     */
    void write(ClassName name, TypeSpec type, TypeElement pooled) {
        String text = hidesNeighbours(name, type)
                ? qualified(name, type, pooled)
                : file(name.packageName(), type, pooled).toString();
        write(name, COMMENT_OF_ONE_LINE.matcher(text).replaceAll("/** $1 */"), pooled);
        written.add(name);
        hasWritten = true;
    }

    /** Writes a text at once: JavaPoet would hand it over token by token, each to be encoded on its own. */
    private void write(ClassName name, String text, TypeElement pooled) {
        Optional<String> source = sourceOf(name, pooled);
        if (source.isPresent()) {
            checkSame(name, source.get(), text);
            return;
        }
        try (Writer file = filer.createSourceFile(name.canonicalName(), pooled).openWriter()) {
            file.write(text);
        } catch (FilerException exists) {
            checkSame(name, generatedBefore(name), text);
        } catch (IOException failure) {
            throw UnwrittenException.of(name, failure);
        }
    }

    /** A build may compile what it has generated before, as builds do that pass the folder of it to the compiler. */
    private Optional<String> sourceOf(ClassName name, TypeElement pooled) {
        return environment.visibleFrom(pooled, name.canonicalName()).flatMap(sources::textOf);
    }

    private static void checkSame(ClassName name, String source, String text) {
        if (!source.equals(text)) {
            throw UnwrittenException.ofSource(name);
        }
    }

    private String generatedBefore(ClassName name) {
        try {
            return filer.getResource(StandardLocation.SOURCE_OUTPUT, name.packageName(), name.simpleName() + ".java")
                    .getCharContent(true)
                    .toString();
        } catch (IOException elsewhere) {
            return "";
        }
    }

    private JavaFile file(String packageName, TypeSpec type, TypeElement pooled) {
        return JavaFile.builder(packageName, type)
                .skipJavaLangImports(!hidesJavaLang(environment.packageOf(pooled)))
                .indent(INDENT)
                .build();
    }

    /** Tells whether a name that has to be qualified in a type is that of a type in the same package. */
    private boolean hidesNeighbours(ClassName name, TypeSpec type) {
        return !name.packageName().isEmpty() // what is in the unnamed package has no other name
                && type.alwaysQualifiedNames().stream()
                        .map(name::peerClass)
                        .anyMatch(neighbour -> neighbour.equals(name)
                                || environment.elements().getTypeElement(neighbour.canonicalName()) != null);
    }

    /**
     * Renders a type in which types of its own package are named in full, where they have to be. JavaPoet would not: so it is
     * told of no package, and what it imports of the package then is left out.
     */
    private String qualified(ClassName name, TypeSpec type, TypeElement pooled) {
        String ownImports = "(?m)^import " + Pattern.quote(name.packageName()) + "\\.[^.;]+;\n";
        String text = file("", type, pooled).toString().replaceAll(ownImports, "");
        return "package " + name.packageName() + ";\n\n" + text;
    }

    /** A package may have its own {@code Override} or {@code Object}, which the simple name would mean. */
    private boolean hidesJavaLang(PackageElement packageElement) {
        return hiding.computeIfAbsent(
                packageElement.getQualifiedName().toString(),
                name -> packageElement.getEnclosedElements().stream()
                        .anyMatch(type -> environment.isInJavaLang(type.getSimpleName())));
    }
}
