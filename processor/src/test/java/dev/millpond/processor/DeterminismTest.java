package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderAndNumberOfSourcesDoNotMatter(long seed) {
        List<JavaFileObject> sources = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (Path folder : Compiling.filesIn(GOLDEN.resolve("good"))) {
            sources.addAll(Compiling.sourcesIn(folder));
            String name = folder.getFileName().toString();
            for (Path file : Compiling.filesIn(GOLDEN.resolve("expected").resolve(name))) {
                expected.put(name + "/" + file.getFileName(), Compiling.read(file));
            }
        }
        Collections.shuffle(sources, new Random(seed));

        Compilation compilation = Compiling.strictly(sources);

        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.put(file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""), Compiling.text(file));
        }
        assertThat(generated).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sameClassWinsAContestedName(long seed) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String name : List.of("Alpha", "Beta", "Gamma")) {
            sources.add(Compiling.source(
                    name, "@dev.millpond.Pooled(maxSize = 1, name = \"Shared\") class " + name + " {}"));
        }
        Collections.shuffle(sources, new Random(seed));

        Compilation compilation = Compiling.compile(sources.toArray(new JavaFileObject[0]));

        assertThat(compilation.errors())
                .extracting(error -> error.getSource().getName())
                .containsExactlyInAnyOrder("Beta.java", "Gamma.java");
    }
}
