package dev.millpond.concurrency.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Whatever the order of steps, threads get from a {@link PoolModel} what {@link Figures} says. */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "Lincheck 3.7 misses races on newer JDKs")
class ModelCheckTest {

    private static final int ITERATIONS = Integer.getInteger("model.iterations", 2);
    private static final int ORDERS = 500;

    @Test
    void oneObject() {
        modelChecking().sequentialSpecification(Figures.OneObject.class).check(PoolModel.OneObject.class);
    }

    @Test
    void leasesClosedElsewhere() {
        modelChecking().sequentialSpecification(Figures.PassedOn.class).check(PoolModel.PassedOn.class);
    }

    @Test
    void twoObjects() {
        modelChecking().sequentialSpecification(Figures.TwoObjects.class).check(PoolModel.TwoObjects.class);
    }

    @Test
    void moreRoom() {
        modelChecking().sequentialSpecification(Figures.Growing.class).check(PoolModel.Growing.class);
    }

    @Test
    void twoObjectsUnderStress() {
        new StressOptions()
                .iterations(ITERATIONS)
                .invocationsPerIteration(10 * ORDERS)
                .sequentialSpecification(Figures.TwoObjects.class)
                .check(PoolModel.TwoObjects.class);
    }

    @Test
    void racingCloses() {
        Lincheck.runConcurrentTest(ORDERS, new RacingCloses());
    }

    @Test
    void waiting() {
        Lincheck.runConcurrentTest(ORDERS, new Waiting());
    }

    @Test
    void racingAcquires() {
        Lincheck.runConcurrentTest(ORDERS, new RacingAcquires());
    }

    @Test
    void aClaimInTwoStepsIsFound() {
        assertFound(Planted.CLAIM_IN_TWO_STEPS, RacingAcquires.class);
    }

    @Test
    void racingCreations() {
        Lincheck.runConcurrentTest(ORDERS, new RacingCreations());
    }

    @Test
    void roomTakenWithoutTheLockIsFound() {
        assertFound(Planted.RESERVE_WITHOUT_LOCK, RacingCreations.class);
    }

    @Test
    void aRetirementInTwoStepsIsFound() {
        assertFound(Planted.RETIRE_IN_TWO_STEPS, RacingCloses.class);
    }

    private static void assertFound(Planted defect, Class<?> program) {
        assertThatThrownBy(() -> Lincheck.runConcurrentTest(
                        ORDERS, (Runnable) defect.in(program).getConstructor().newInstance()))
                .isInstanceOf(LincheckAssertionError.class);
    }

    private static ModelCheckingOptions modelChecking() {
        return new ModelCheckingOptions()
                .iterations(ITERATIONS)
                .invocationsPerIteration(ORDERS)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1);
    }
}
