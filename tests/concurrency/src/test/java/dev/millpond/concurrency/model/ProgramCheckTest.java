package dev.millpond.concurrency.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the order of steps, each {@link Concurrent} program ends as it should. Each has a twin, in which a defect is
 * planted, and which must fail.
 */
@Tag("model") // the build runs them in processes of their own
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "Lincheck 3.7 misses races on newer JDKs")
class ProgramCheckTest {

    private static final int ORDERS = Integer.getInteger("model.orders", 150);

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
    void aProgramEndsAsItShould(Program program) throws ReflectiveOperationException {
        Program.check(Planted.NOTHING.in(program.program));
    }

    @ParameterizedTest
    @EnumSource
    void aDefectMakesTheProgramFail(Program program) {
        assertThatThrownBy(() -> Program.check(program.defect.in(program.program)))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageNotContaining("has hung"); // which has other causes than the defect
    }
}
