package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.processor.support.ClaimingProcessor;
import dev.millpond.processor.support.Compiling;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds find what earlier ones have left, and file systems refuse what they do not like. */
class RepeatedBuildTest {

    @TempDir
    private Path folder;

    private Path generated;
    private Path classes;

    static List<Supplier<JavaCompiler>> compilers() {
        return List.of(ToolProvider::getSystemJavaCompiler, EclipseCompiler::new);
    }

    @BeforeEach
    void makeFolders() throws IOException {
        generated = Files.createDirectories(folder.resolve("generated"));
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatAnEarlierBuildHasGeneratedMayBeAmongTheSources(Supplier<JavaCompiler> compiler) throws IOException {
        writeSession("public int size() { return 1; }");

        assertThat(compile(compiler.get())).isEmpty();
        assertThat(compile(compiler.get())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatIsThereButNoLongerFitsIsOneError(Supplier<JavaCompiler> compiler) throws IOException {
        writeSession("public int size() { return 1; }");
        assertThat(compile(compiler.get())).isEmpty();
        writeSession("public int size() { return 1; } public int count() { return 1; }");

        assertThat(compile(compiler.get()))
                .singleElement()
                .asString()
                .startsWith("[millpond.GeneratedSource] shop.SessionLease is among the sources of this build");
    }

    @Test
    void folderOfGeneratedSourcesThatIsAnotherOne() throws IOException {
        writeSession("public int size() { return 1; }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compile(compiler)).isEmpty();
        Files.createDirectories(folder.resolve("moved"));
        Files.move(generated.resolve("shop"), folder.resolve("moved/shop"));

        assertThat(compile(compiler)).isEmpty();
    }

    @Test
    void fileThatCannotBeWrittenIsNoBug() throws IOException {
        writeSession("");
        Files.writeString(generated.resolve("shop"), "no folder");

        assertThat(compile(ToolProvider.getSystemJavaCompiler()))
                .filteredOn(message -> message.startsWith("[millpond."))
                .singleElement()
                .asString()
                .startsWith("[millpond.NotWritten] shop.SessionPool cannot be written: ");
    }

    @Test
    void nameThatTheFileSystemRefusesIsOneErrorEvenWithoutAStub() throws IOException {
        String name = "S".repeat(240);
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(
                folder.resolve("shop").resolve(name + ".java"),
                "package shop; @dev.millpond.Pooled(maxSize = 1) class " + name + " {}");

        assertThat(compile(ToolProvider.getSystemJavaCompiler()))
                .singleElement()
                .asString()
                .startsWith("[millpond.NameTooLong]");
    }

    private void writeSession(String members) throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(
                folder.resolve("shop/Session.java"),
                "package shop; @dev.millpond.Pooled(maxSize = 1) class Session { " + members + " }");
    }

    private List<String> compile(JavaCompiler compiler) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(Compiling.libraries().split(java.io.File.pathSeparator))
                            .map(Path::of)
                            .toList());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    options(compiler),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            task.setProcessors(List.of(new PooledProcessor(), new ClaimingProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private List<String> options(JavaCompiler compiler) {
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString()));
        options.addAll(compiler instanceof EclipseCompiler ? List.of("-17") : List.of("-Xlint:all", "-Werror"));
        return options;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
