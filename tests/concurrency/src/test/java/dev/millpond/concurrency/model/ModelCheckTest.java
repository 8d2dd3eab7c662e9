package dev.millpond.concurrency.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the order of steps, threads get from a {@link PoolUse} what {@link Figures} says, and each {@link Concurrent}
 * program ends as it should. Each has a twin, in which a defect is planted, and which must fail.
 */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "Lincheck 3.7 misses races on newer JDKs")
class ModelCheckTest {

    private static final int ITERATIONS = Integer.getInteger("model.iterations", 2);
    private static final int ORDERS = 500;

    /** As many scenarios as it may take to meet the defect; the first that does ends the search. */
    private static final int TWIN_ITERATIONS = 100;

    /** Random scenarios, on two threads. */
    enum Model {
        ONE_OBJECT(PoolUse.OneObject.class, Figures.OneObject.class, Planted.CLAIM_IN_TWO_STEPS),
        TWO_OBJECTS(PoolUse.TwoObjects.class, Figures.TwoObjects.class, Planted.CLAIM_IN_TWO_STEPS),
        LEASES_CLOSED_ELSEWHERE(PoolUse.PassedOn.class, Figures.PassedOn.class, Planted.RETIRE_IN_TWO_STEPS),
        MORE_ROOM(PoolUse.Growing.class, Figures.Growing.class, Planted.RESERVE_WITHOUT_LOCK);

        private final Class<?> pool;
        private final Class<?> figures;
        private final Planted defect;

        Model(Class<?> pool, Class<?> figures, Planted defect) {
            this.pool = pool;
            this.figures = figures;
            this.defect = defect;
        }

        private ModelCheckingOptions options(int iterations) {
            return new ModelCheckingOptions()
                    .iterations(iterations)
                    .invocationsPerIteration(ORDERS)
                    .threads(2)
                    .actorsPerThread(3)
                    .actorsBefore(1)
                    .actorsAfter(1)
                    .sequentialSpecification(figures);
        }
    }

    /** Fixed programs, which check themselves at the end. */
    enum Program {
        RACING_ACQUIRES(RacingAcquires.class, Planted.CLAIM_IN_TWO_STEPS),
        RACING_CLOSES(RacingCloses.class, Planted.RETIRE_IN_TWO_STEPS),
        RACING_CREATIONS(RacingCreations.class, Planted.RESERVE_WITHOUT_LOCK),
        WAITING(Waiting.class, Planted.RESERVE_WITHOUT_LOCK);

        private final Class<?> program;
        private final Planted defect;

        Program(Class<?> program, Planted defect) {
            this.program = program;
            this.defect = defect;
        }

        private static void check(Class<?> checked) throws ReflectiveOperationException {
            Lincheck.runConcurrentTest(
                    ORDERS, (Runnable) checked.getConstructor().newInstance());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPoolDoesWhatItsFiguresSay(Model model) {
        model.options(ITERATIONS).check(model.pool);
    }

    @ParameterizedTest
    @EnumSource
    void aDefectInThePoolContradictsTheFigures(Model model) {
        ModelCheckingOptions options =
                model.options(TWIN_ITERATIONS).minimizeFailedScenario(false); // nobody reads how this one fails

        assertThatThrownBy(() -> options.check(model.defect.in(model.pool))).isInstanceOf(LincheckAssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramEndsAsItShould(Program program) throws ReflectiveOperationException {
        Program.check(program.program);
    }

    @ParameterizedTest
    @EnumSource
    void aDefectMakesTheProgramFail(Program program) {
        assertThatThrownBy(() -> Program.check(program.defect.in(program.program)))
                .isInstanceOf(LincheckAssertionError.class);
    }
}
