package dev.millpond.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes pools of the public types of the platform and of libraries, for each by a factory, and has them compiled. What is
 * refused is listed. After a wanted change, this command rewrites the lists, on each of the JDKs that there are lists for; read
 * the difference before committing it:
 *
 * <pre>
 * mvn -Pcorpus -pl tests/corpus -am test -Dtest=CorpusTest -Dsurefire.failIfNoSpecifiedTests=false -Dcorpus.step=1 -Dmillpond.updateGoldens=true
 * </pre>
 */
class CorpusTest {

    private static final int STEP = Integer.getInteger("corpus.step", 1);
    private static final double FORWARDED = Double.parseDouble(System.getProperty("corpus.forwarded", "0"));
    private static final double SECONDS = Double.parseDouble(System.getProperty("corpus.seconds", "1"));

    private static final List<Survey> SURVEYS = new ArrayList<>();

    /** The two compilers work side by side. */
    @BeforeAll
    static void survey() throws Exception {
        Path folder = Path.of(System.getProperty("corpus.folder", "target/corpus"));
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
    }

    @AfterAll
    static void writeTable() throws IOException {
        new CorpusTable(STEP, SURVEYS).write(Path.of(System.getProperty("corpus.table", "target/corpus.md")));
    }

    static List<Survey> surveys() {
        return SURVEYS;
    }

    static List<Survey> surveysOfJavac() {
        return SURVEYS.stream()
                .filter(survey -> survey.compiler() == CorpusCompiler.JAVAC)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void whatIsGeneratedCompilesWithoutAWarning(Survey survey) {
        assertThat(survey.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void whatIsListedIsRefused(Survey survey) throws IOException {
        RefusedTypes refused = new RefusedTypes(survey.library());
        if (Boolean.getBoolean("millpond.updateGoldens") && survey.compiler() == CorpusCompiler.JAVAC) {
            assertThat(STEP).as("a sample cannot update the lists").isEqualTo(1);
            refused.update(survey.refused());
        }
        assumeThat(refused.areKnown())
                .as("there are no lists of %s", survey.library().edition())
                .isTrue();
        assertThat(survey.refused())
                .containsExactlyElementsOf(STEP == 1 ? refused.lines() : refused.linesOn(survey.specimens()));
    }

    @ParameterizedTest
    @MethodSource("surveysOfJavac")
    void leasesForwardNearlyAllMethods(Survey survey) {
        assertThat(survey.forwardedMethods()).isGreaterThanOrEqualTo((long) (FORWARDED * survey.publicMethods()));
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void aPoolCostsLittleTime(Survey survey) {
        assertThat(survey.secondsPerPool()).isLessThan(SECONDS);
    }
}
