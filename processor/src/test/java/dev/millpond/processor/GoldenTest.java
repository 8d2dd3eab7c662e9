package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated with what was read and approved. After a wanted change, this command rewrites the expected
 * files; read the difference before committing it:
 *
 * <pre>
 * mvn -pl processor -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dmillpond.updateGoldens=true
 * </pre>
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("millpond.updateGoldens");

    static Stream<Path> cases() {
        return Compiling.filesIn(GOLDEN.resolve("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("generates the expected text, clean under -Xlint:all -Werror")
    void generatesExpectedText(Path folder) throws IOException {
        Compilation compilation = Compiling.strictly(Compiling.sourcesIn(folder));

        assertThat(compilation.status())
                .as(() -> Compiling.describe(compilation.diagnostics()))
                .isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.diagnostics()).isEmpty();
        Map<String, String> generated = Compiling.generated(compilation);
        assertThat(generated).isNotEmpty();
        Path expected = GOLDEN.resolve("expected").resolve(folder.getFileName());
        if (UPDATE) {
            update(expected, generated);
        }
        assertThat(generated).isEqualTo(expectedIn(expected));
    }

    private static Map<String, String> expectedIn(Path folder) {
        Map<String, String> expected = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Compiling.filesIn(folder)
                    .forEach(file -> expected.put(file.getFileName().toString(), Compiling.read(file)));
        }
        return expected;
    }

    private static void update(Path folder, Map<String, String> generated) throws IOException {
        Files.createDirectories(folder);
        for (Path stale : Compiling.filesIn(folder)) {
            Files.delete(stale);
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
