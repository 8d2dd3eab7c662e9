package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.Pooled;
import dev.millpond.runtime.Pool;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users with a named module, compiled from real files: the in-memory files of the other tests know no modules. */
class ModuleTest {

    @TempDir
    private Path folder;

    @Test
    void moduleNeedNotReadTheModuleOfGenerated() throws IOException {
        assertThat(compile("--add-modules", "java.compiler")) // there, but not read
                .isEmpty();
        assertThat(folder.resolve("shop/ThingPool.java"))
                .content()
                .contains("@GeneratedPool")
                .doesNotContain("@Generated(");
    }

    @Test
    void moduleThatReadsItHasTheMark() throws IOException {
        write("shop/Compiler.java", "package shop; class Compiler { javax.annotation.processing.Filer filer; }");
        write(
                "module-info.java",
                "/** Test. */ module shop { requires transitive dev.millpond.runtime; requires java.compiler; exports shop; }");

        assertThat(compile()).isEmpty();
        assertThat(folder.resolve("shop/ThingPool.java")).content().contains("@Generated(");
    }

    @Test
    void hiddenTypeInThePublicPoolIsNotWarnedOf() throws IOException {
        assertThat(compile()).isEmpty();
        assertThat(folder.resolve("shop/ThingPool.java"))
                .content()
                .contains("@SuppressWarnings(\"exports\")")
                .contains("public static ThingPool create(Hidden hidden)");
    }

    private List<String> compile(String... options) throws IOException {
        if (Files.notExists(folder.resolve("module-info.java"))) {
            write(
                    "module-info.java",
                    "/** Test. */ module shop { requires transitive dev.millpond.runtime; exports shop; }");
        }
        write("shop/Hidden.java", "package shop; class Hidden {}");
        write(
                "shop/Thing.java",
                "package shop; @dev.millpond.Pooled(maxSize = 1) public class Thing { Thing(Hidden hidden) {} }");
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--module-path", modulePath()));
        all.addAll(List.of("-d", folder.toString(), "-s", folder.toString()));
        all.addAll(List.of(options));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
                Stream<Path> sources = Files.walk(folder)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    all,
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .toList()));
            task.setProcessors(List.of(new PooledProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String modulePath() {
        return Stream.of(Pooled.class, Pool.class, NullMarked.class)
                .map(ModuleTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
