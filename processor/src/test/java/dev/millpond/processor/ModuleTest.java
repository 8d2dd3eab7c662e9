package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.Pooled;
import dev.millpond.processor.support.Compiling;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users with a named module, compiled from real files: the in-memory files of the other tests know no modules. */
class ModuleTest {

    private static final String USER = """
            package shop;
            class User {
                ThingLease field;
                void use() {
                    try (ThingPool pool = ThingPool.create(new Hidden()); ThingLease lease = pool.acquire()) {
                        lease.get();
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path otherModule;

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

    @Test
    void annotationOfErrorProneIsNotWarnedOf() throws IOException {
        writeTo(
                otherModule,
                "module-info.java",
                "module com.google.errorprone.annotations { exports com.google.errorprone.annotations; }");
        writeTo(
                otherModule,
                "com/google/errorprone/annotations/MustBeClosed.java",
                "package com.google.errorprone.annotations; public @interface MustBeClosed {}");
        assertThat(run(otherModule, List.of())).isEmpty();
        write(
                "module-info.java",
                "/** Test. */ module shop { requires transitive dev.millpond.runtime;"
                        + " requires static com.google.errorprone.annotations; exports shop; }");
        write("shop/Clean.java", "package shop; @dev.millpond.Pooled(maxSize = 1) public class Clean { Clean() {} }");

        assertThat(compile()).isEmpty();
        assertThat(folder.resolve("shop/CleanPool.java"))
                .content()
                .contains("@MustBeClosed")
                .contains("@SuppressWarnings(\"exports\")");
    }

    @Test
    void exportedPoolNeedsTheRuntimeTransitively() throws IOException {
        write("module-info.java", "/** Test. */ module shop { requires dev.millpond.runtime; exports shop; }");

        assertThat(compile()).anyMatch(message -> message.contains("is not indirectly exported using "));
    }

    @Test
    void poolThatIsNotExportedDoesNot() throws IOException {
        write("module-info.java", "/** Test. */ module shop { requires dev.millpond.runtime; }");

        assertThat(compile()).isEmpty();
    }

    @Test
    void unnamedPackageOfModuleIsRefused() throws IOException {
        write("Lost.java", "@dev.millpond.Pooled(maxSize = 1) class Lost {}");

        assertThat(compile())
                .singleElement()
                .asString()
                .contains("Lost.java:1: ")
                .contains("[millpond.UnnamedPackage] Lost is in the unnamed package of a module,"
                        + " where its pool could not be: move it into a package");
    }

    @Test
    void moduleThatDoesNotReadTheRuntimeIsToldSo() throws IOException {
        write("module-info.java", "module shop { requires transitive dev.millpond; exports shop; }");
        write("shop/User.java", USER);

        assertThat(compile())
                .singleElement()
                .asString()
                .contains("Thing.java:1: ")
                .contains(
                        "[millpond.NoRuntime] the pool of Thing needs dev.millpond:millpond-runtime, which is not read"
                                + " by its module: add the dependency, and requires dev.millpond.runtime to module-info.java");
    }

    @Test
    void whatOtherModulesKeepToThemselvesIsLeftOut() throws IOException {
        writeTo(otherModule, "module-info.java", "module library { exports open; }");
        writeTo(otherModule, "kept/Kept.java", "package kept; public interface Kept { void kept(); }");
        writeTo(
                otherModule,
                "open/Open.java",
                "package open; public class Open implements kept.Kept {"
                        + " public void kept() {} public void take(kept.Kept kept) {} public void work() {} }");
        assertThat(run(otherModule, List.of())).isEmpty();
        write("module-info.java", "module shop { requires dev.millpond.runtime; requires library; }");
        write(
                "shop/Opens.java",
                "package shop; @dev.millpond.Pooled(maxSize = 1) class Opens {"
                        + " @dev.millpond.Create open.Open make() { return null; } }");

        assertThat(run(
                        folder,
                        List.of(
                                "-Xlint:all",
                                "-Werror",
                                "--module-path",
                                Compiling.libraries() + File.pathSeparator + otherModule)))
                .isEmpty();
        assertThat(folder.resolve("shop/OpenLease.java"))
                .content()
                .contains("class OpenLease implements Lease<Open> {", "public void kept() {", "public void work() {")
                .contains("<li>{@code Kept}: not to be named here")
                .contains("<li>{@code take(Kept)}: a type is mentioned that cannot be named here");
    }

    @Test
    void classPathWithoutTheRuntimeIsToldSo() throws IOException {
        write(
                "shop/Thing.java",
                "package shop; @dev.millpond.Pooled(maxSize = 1) public class Thing { public void work() {} }");
        write("shop/User.java", USER.replace("new Hidden()", ""));

        assertThat(run(List.of("-classpath", Compiling.location(Pooled.class))))
                .singleElement()
                .asString()
                .contains("Thing.java:1: ")
                .contains("[millpond.NoRuntime] the pool of Thing needs dev.millpond:millpond-runtime, which is not on"
                        + " the class path: add the dependency");
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
        List<String> all = new ArrayList<>(List.of(
                "-Xlint:all", "-Werror", "--module-path", Compiling.libraries() + File.pathSeparator + otherModule));
        all.addAll(List.of(options));
        return run(all);
    }

    private List<String> run(List<String> options) throws IOException {
        return run(folder, options);
    }

    private static List<String> run(Path folder, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folder.toString(), "-s", folder.toString()));
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
        writeTo(folder, name, text);
    }

    private static void writeTo(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
