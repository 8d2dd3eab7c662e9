package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.support.ClaimingProcessor;
import dev.millpond.processor.support.Compiling;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files mention classes that are not there, such as those of optional dependencies: what does not need them is pooled. */
class MissingClassTest {

    private static final String FACTORY =
            "@dev.millpond.Pooled(maxSize = 1) class F { @dev.millpond.Create lib.Client make() { return new lib.Client(); } }";

    private static final Set<String> MISSING = Set.of("Gone", "GoneBase", "GoneFailure");

    @TempDir
    private Path folder;

    @Test
    void aMethodThatMentionsOneIsLeftOutAndListed() throws IOException {
        write("public class Client { public int send() { return 1; } public void trace(Gone gone) {} }");

        assertThat(lease())
                .contains("public int send() {", "<li>{@code trace(Gone)}: {@code lib.Gone} is missing")
                .doesNotContain("void trace");
    }

    @Test
    void soIsOneThatMentionsItAsAnArgumentOrInAnArray() throws IOException {
        write(
                "public class Client { public java.util.List<? extends Gone> all() { return null; } public void some(Gone... gone) {} }");

        assertThat(lease())
                .contains("<li>{@code all()}, {@code some(Gone[])}: {@code lib.Gone} is missing")
                .doesNotContain("get().");
    }

    @Test
    void anInterfaceThatAsksForOneIsNotImplemented() throws IOException {
        write(
                "public class Client implements Sender { public void trace(Gone gone) {} public void send() {} }",
                "public interface Sender { void trace(Gone gone); void send(); }");

        assertThat(lease())
                .contains("<li>{@code Sender}: {@code trace} is not forwarded", "public void send() {")
                .doesNotContain("Lease<Client>, Sender");
    }

    @Test
    void aProtectedMethodThatThrowsOneConcernsNobody() throws IOException {
        write(
                "public class Client extends Starter<String> { @Override protected void init(String size) throws GoneFailure {}"
                        + " public void send() {} }",
                "public class Starter<T> { protected void init(T size) throws Exception {} }");

        assertThat(lease()).contains("public void send() {").doesNotContain("but for these");
    }

    @Test
    void whatTheCompilerComparesIsToBeWhole() throws IOException {
        write(
                "public class Client { public <T extends Sub> void generic(T sub) {} public void send(Sub sub) {}"
                        + " public void send(Runnable runnable) {} public void alone(Sub sub) {} }",
                "public class Sub extends GoneBase {}");

        assertThat(lease())
                .contains("public void alone(Sub ")
                .contains("<li>{@code generic(T)}, {@code send(Sub)}: {@code lib.GoneBase} is missing");
    }

    @Test
    void aSupertypeOfWhichAnArgumentIsMissingIsLeftOut() throws IOException {
        write(
                "public class Client implements Sender<Gone> { public void close() {} public int size() { return 1; } }",
                "public interface Sender<T> { default void send(T thing) {} }");

        assertThat(lease()).contains("public int size() {").doesNotContain("Sender", "send");
    }

    private String lease() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor(), new ClaimingProcessor())
                .withOptions("-Xlint:all,-path", "-Werror")
                .withClasspath(Stream.concat(
                                Stream.of(folder.toFile()),
                                Stream.of(Compiling.libraries().split(File.pathSeparator))
                                        .map(File::new))
                        .toList())
                .compile(Compiling.source("F", FACTORY));
        assertThat(compilation.diagnostics()).isEmpty();
        return Compiling.generated(compilation).get("ClientLease.java");
    }

    /** Compiles types of a library, and leaves out the class files of those that are to be missing. */
    private void write(String... types) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String type : types) {
            sources.add(Compiling.source("lib." + Compiling.nameOf(type), "package lib; " + type));
        }
        sources.add(Compiling.source("lib.Gone", "package lib; public class Gone {}"));
        sources.add(Compiling.source("lib.GoneBase", "package lib; public class GoneBase {}"));
        sources.add(Compiling.source("lib.GoneFailure", "package lib; public class GoneFailure extends Exception {}"));
        Compilation compilation = Compiler.javac().withOptions("-Xlint:none").compile(sources);
        Files.createDirectories(folder.resolve("lib"));
        for (JavaFileObject file : compilation.generatedFiles()) {
            String name = Path.of(file.getName()).getFileName().toString();
            if (!MISSING.contains(name.replace(".class", ""))) {
                try (InputStream bytes = file.openInputStream()) {
                    Files.write(folder.resolve("lib").resolve(name), bytes.readAllBytes());
                }
            }
        }
    }
}
