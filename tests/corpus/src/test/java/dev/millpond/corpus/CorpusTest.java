package dev.millpond.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes pools of the public types of the platform and of libraries, for each by a factory, and has them compiled. What there is
 * to say of a pool is listed; {@code CONTRIBUTING.md} has the command that rewrites the lists.
 */
class CorpusTest {

    private static final int STEP = Integer.getInteger("corpus.step", 1);
    private static final double FORWARDED = Double.parseDouble(System.getProperty("corpus.forwarded", "0"));
    private static final double SECONDS = Double.parseDouble(System.getProperty("corpus.seconds", "1"));

    private static final List<Survey> SURVEYS = new ArrayList<>();

    /** The two compilers work side by side. */
    @BeforeAll
    static void survey() throws Exception {
        Path folder =
                Path.of(System.getProperty("corpus.folder", "target/corpus")).toAbsolutePath();
        ExecutorService threads = Executors.newFixedThreadPool(CorpusCompiler.values().length);
        try {
            List<Future<Survey>> surveys = new ArrayList<>();
            for (Library library : Library.all()) {
                List<Specimen> specimens = SpecimenReader.read(library, STEP);
                for (CorpusCompiler compiler : CorpusCompiler.values()) {
                    Path place = folder.resolve(compiler.name()).resolve(library.name());
                    surveys.add(threads.submit(() -> new Surveyor(compiler, place).survey(library, specimens)));
                }
            }
            for (Future<Survey> survey : surveys) {
                SURVEYS.add(survey.get());
            }
        } finally {
            threads.shutdownNow();
        }
        if (Boolean.getBoolean("millpond.updateGoldens")) {
            updateLists();
        }
    }

    private static void updateLists() throws IOException {
        Map<Library, List<Survey>> byLibrary = SURVEYS.stream()
                .collect(Collectors.groupingBy(Survey::library, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Library, List<Survey>> entry : byLibrary.entrySet()) {
            RefusedTypes.ofThisJdk(entry.getKey()).update(entry.getValue());
        }
    }

    @AfterAll
    static void writeTable() throws IOException {
        CorpusTable table = new CorpusTable(STEP, SURVEYS);
        table.write(Path.of(System.getProperty("corpus.table", "target/corpus.md")));
        if (Boolean.getBoolean("corpus.write")) {
            new ResultsPage(Path.of("../../benchmarks/results/corpus.md")).replace(table.figures());
        }
    }

    static List<Survey> surveys() {
        return SURVEYS;
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void whatIsGeneratedCompilesWithoutAWarning(Survey survey) {
        assertThat(survey.faultsBesides(listed(survey))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void whatIsListedIsSaidAndNothingElse(Survey survey) {
        assumeThat(RefusedTypes.areKnown())
                .as("there are no lists for this JDK")
                .isTrue();

        assertThat(survey.lines()).containsExactlyElementsOf(listed(survey));
    }

    private static Set<String> listed(Survey survey) {
        return RefusedTypes.nearest(survey.library()).linesOn(survey.names(), survey.compiler());
    }

    @Test
    void leasesForwardNearlyAllMethods() {
        long methods = SURVEYS.stream().mapToLong(Survey::publicMethods).sum();
        long forwarded = SURVEYS.stream().mapToLong(Survey::forwardedMethods).sum();

        assertThat((double) forwarded / methods).isGreaterThan(FORWARDED);
    }

    /** Over all libraries: a compiler that has just begun takes longer. */
    @ParameterizedTest
    @EnumSource(CorpusCompiler.class)
    void aPoolCostsLittleTime(CorpusCompiler compiler) {
        List<Survey> ofCompiler =
                SURVEYS.stream().filter(survey -> survey.compiler() == compiler).toList();
        double seconds = ofCompiler.stream().mapToDouble(Survey::seconds).sum();
        int pools = ofCompiler.stream().mapToInt(Survey::pools).sum();

        assertThat(seconds / pools).isLessThan(SECONDS);
    }
}
