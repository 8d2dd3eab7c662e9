package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.millpond.processor.support.ClaimingProcessor;
import dev.millpond.processor.support.Compiling;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other languages name in class files need not be a name in Java. */
class ClassFileNamesTest {

    private static final String FACTORY =
            "@dev.millpond.Pooled(maxSize = 1) class F { @dev.millpond.Create other.Made make() { return new other.Made(); } }";

    @TempDir
    private Path folder;

    @Test
    void parametersWhoseNamesAreNoneGetSome() throws IOException {
        write("public void set(int value, String setName, int klazz, int arg1) {}");

        assertThat(lease()).contains("public void set(int value, String arg1_, int arg2, int arg1) {");
    }

    @Test
    void methodWhoseNameIsNoneIsNotForwarded() throws IOException {
        write("public void setName() {} public void klazz() {} public void work() {}");

        assertThat(lease())
                .contains("public void work() {")
                .contains("<li>{@code <set-?>()}, {@code class()}: the name cannot be written in Java");
    }

    private String lease() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new PooledProcessor(), new ClaimingProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .withClasspath(Stream.concat(
                                Stream.of(folder.toFile()),
                                Stream.of(Compiling.libraries().split(File.pathSeparator))
                                        .map(File::new))
                        .toList())
                .compile(Compiling.source("F", FACTORY));
        assertThat(compilation.diagnostics()).isEmpty();
        return Compiling.generated(compilation).get("MadeLease.java");
    }

    /** Compiles a class, and writes other names of the same length into its file. */
    private void write(String members) throws IOException {
        Compilation compilation = Compiler.javac()
                .withOptions("-parameters", "-Xlint:none")
                .compile(List.of(
                        Compiling.source("other.Made", "package other; public class Made { " + members + " }")));
        JavaFileObject made = compilation.generatedFiles().get(0);
        Files.createDirectories(folder.resolve("other"));
        try (InputStream bytes = made.openInputStream()) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            String renamed = text.replace("setName", "<set-?>").replace("klazz", "class");
            Files.write(folder.resolve("other/Made.class"), renamed.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
