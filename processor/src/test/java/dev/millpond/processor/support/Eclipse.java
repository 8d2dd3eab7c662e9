package dev.millpond.processor.support;

import dev.millpond.processor.PooledProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** How tests compile with the compiler of Eclipse. */
public final class Eclipse {

    private Eclipse() {}

    /**
     * Compiles a folder of sources into another folder.
     *
     * @param more what is on the class path besides what users have
     * @return the errors, and the warnings of what was generated
     */
    public static List<String> compile(Path sources, Path output, Path... more) throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            // by default it also sees what this test itself runs with
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.concat(
                                    Stream.of(Compiling.libraries().split(File.pathSeparator))
                                            .map(Path::of),
                                    Stream.of(more))
                            .toList());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of("-17", "-d", output.toString(), "-s", output.toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(Compiling.filesIn(sources)));
            task.setProcessors(List.of(new PooledProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> isError(diagnostic) || isIn(output, diagnostic))
                .map(diagnostic -> diagnostic.getMessage(null))
                .filter(message -> !message.equals("Unsupported @SuppressWarnings(\"varargs\")"))
                .toList();
    }

    private static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private static boolean isIn(Path output, Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && Path.of(diagnostic.getSource().getName()).startsWith(output);
    }
}
