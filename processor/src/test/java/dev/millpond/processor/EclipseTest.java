package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compiler of Eclipse lists elements in another order, and models nested, annotated and unknown types in other ways.
 * It knows no {@code @SuppressWarnings("varargs")}, which javac demands.
 */
class EclipseTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    static Stream<Path> cases() {
        return Compiling.filesIn(GOLDEN.resolve("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesTheSameTextAsUnderJavac(Path sources) throws IOException {
        assertThat(compile(sources)).isEmpty();

        Map<String, String> expected = textsIn(GOLDEN.resolve("expected").resolve(sources.getFileName()));
        assertThat(textsIn(folder.resolve(sources.getFileName()))).isEqualTo(expected);
    }

    private List<String> compile(Path sources) throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            // by default it also sees what this test itself runs with
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(Compiling.libraries().split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of(
                            "-17",
                            "-enableJavadoc", // an import that documentation alone uses is used, as in the IDE
                            "-d",
                            folder.toString(),
                            "-s",
                            folder.toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(Compiling.filesIn(sources)));
            task.setProcessors(List.of(new PooledProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> isError(diagnostic) || isInGenerated(diagnostic))
                .map(diagnostic -> diagnostic.getMessage(null))
                .filter(message -> !message.equals("Unsupported @SuppressWarnings(\"varargs\")"))
                .toList();
    }

    private static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private boolean isInGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && Path.of(diagnostic.getSource().getName()).startsWith(folder);
    }

    private static Map<String, String> textsIn(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        Compiling.filesIn(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> texts.put(file.getFileName().toString(), Compiling.read(file)));
        return texts;
    }
}
