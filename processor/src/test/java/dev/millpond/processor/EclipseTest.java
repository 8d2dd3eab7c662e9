package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.Eclipse;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
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

    /** Not so for an unknown bound of a type variable, which what stands for it does not fit here. */
    @Test
    void unknownTypesAndValuesCauseNoErrorsButTheirOwn() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("unknown"));
        Files.writeString(sources.resolve("Thing.java"), """
                package unknown;
                @dev.millpond.Pooled(maxSize = gen.Config.SIZE, maxWait = gen.Config.WAIT) class Thing {}
                """);
        Files.writeString(sources.resolve("Other.java"), """
                package unknown;
                @dev.millpond.Pooled(maxSize = 1) class Other<T> implements Nope.In {
                    Other(Nope... nope) {}
                    public java.util.List<Nope> nope(gone.Nope nope) throws Nope { return null; }
                    @dev.millpond.Passivate static void reset(Nope nope) {}
                    @dev.millpond.Validate(after = gen.Config.WAIT) boolean check() { return true; }
                }
                """);
        Files.writeString(sources.resolve("User.java"), """
                package unknown;
                class User {
                    ThingPool things = ThingPool.create();
                    OtherPool<?> others = OtherPool.create(1, 2);
                    void use(OtherLease<?> lease) throws Exception {
                        try (ThingLease thing = things.acquire()) {
                            thing.get();
                        }
                        lease.nope(lease);
                    }
                }
                """);

        List<String> messages = compile(sources);
        assertThat(messages)
                .filteredOn(message -> message.startsWith("[millpond."))
                .singleElement()
                .asString()
                .startsWith("[millpond.UnresolvedType] the pool of Other");
        assertThat(messages)
                .filteredOn(message -> !message.startsWith("[millpond."))
                .filteredOn(message -> !message.contains("used")) // what stubs are made without, which is but a warning
                .isNotEmpty()
                .allMatch(message -> message.matches("(Nope|gen|gone) cannot be resolved.*"));
    }

    /** As its users do: by its jar, or a folder like it, and not by an object. */
    @Test
    void findsTheProcessorOnTheProcessorPath() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("batch"));
        Files.writeString(
                sources.resolve("Good.java"), "package batch; @dev.millpond.Pooled(maxSize = 1) class Good {}");
        Files.writeString(
                sources.resolve("Bad.java"),
                "package batch; @dev.millpond.Pooled(maxSize = 0) class Bad { BadPool pool; }");
        String processorPath =
                Compiling.location(PooledProcessor.class) + File.pathSeparator + Compiling.location(JavaFile.class);
        StringWriter output = new StringWriter();

        boolean isCompiled = BatchCompiler.compile(
                new String[] {
                    "-17",
                    "-nowarn",
                    "-Amillpond.leaks=off",
                    "-classpath",
                    Compiling.libraries(),
                    "-processorpath",
                    processorPath,
                    "-d",
                    folder.toString(),
                    "-s",
                    folder.toString(),
                    sources.toString()
                },
                new PrintWriter(output),
                new PrintWriter(output),
                null);

        assertThat(isCompiled).isFalse();
        assertThat(output.toString())
                .contains("Bad.java (at line 1)")
                .contains("[millpond.MaxSize] maxSize must be at least 1, but is 0")
                .contains("1 problem (1 error");
        assertThat(textsIn(sources)).containsKeys("GoodPool.java", "GoodLease.java", "BadPool.java");
    }

    private List<String> compile(Path sources) throws IOException {
        return Eclipse.compile(sources, folder);
    }

    private static Map<String, String> textsIn(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        Compiling.filesIn(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> texts.put(file.getFileName().toString(), Compiling.read(file)));
        return texts;
    }
}
