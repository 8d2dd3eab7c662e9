package dev.millpond.processor.compiler;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The files that are compiled, of which javac alone tells, through its supported tree API. */
public final class SourceFiles {

    private final @Nullable Trees trees;

    private SourceFiles(@Nullable Trees trees) {
        this.trees = trees;
    }

    public static SourceFiles of(ProcessingEnvironment processing) {
        try {
            return new SourceFiles(Trees.instance(processing));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return new SourceFiles(null);
        }
    }

    /** Tells whether a class stands in a file that is named after another one. */
    public boolean isAuxiliary(TypeElement type) {
        TypeElement outermost = Environment.outermost(type);
        return fileOf(outermost)
                .filter(file ->
                        !file.isNameCompatible(outermost.getSimpleName().toString(), JavaFileObject.Kind.SOURCE))
                .isPresent();
    }

    /** Returns the source of a type that is compiled from it; not that of one from a class file. */
    public Optional<String> textOf(TypeElement type) {
        return fileOf(type).map(SourceFiles::read);
    }

    private Optional<JavaFileObject> fileOf(TypeElement type) {
        TreePath path = trees == null ? null : trees.getPath(type);
        return path == null
                ? Optional.empty()
                : Optional.of(path.getCompilationUnit().getSourceFile());
    }

    private static String read(JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
