package dev.millpond.concurrency.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the order of steps, threads get from a {@link PoolUse} what {@link Figures} says. Each has a twin, in which a defect
 * is planted, and which must fail.
 */
@Tag("model") // the build runs them in processes of their own
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "Lincheck 3.7 misses races on newer JDKs")
class ModelCheckTest {

    private static final int ITERATIONS = Integer.getInteger("model.iterations", 2);
    private static final int ORDERS = Integer.getInteger("model.orders", 150);

    /** As many scenarios as it may take to meet the defect; the first that does ends the search. */
    private static final int TWIN_ITERATIONS = 100;

    /** Random scenarios, on two threads. */
    enum Model {
        ONE_OBJECT(PoolUse.OneObject.class, Figures.OneObject.class, Planted.CLAIM_IN_TWO_STEPS),
        TWO_OBJECTS(PoolUse.TwoObjects.class, Figures.TwoObjects.class, Planted.CLAIM_IN_TWO_STEPS),
        LEASES_CLOSED_ELSEWHERE(PoolUse.PassedOn.class, Figures.PassedOn.class, Planted.RETURN_IN_TWO_STEPS),
        MORE_ROOM(PoolUse.Growing.class, Figures.Growing.class, Planted.RESERVE_WITHOUT_LOCK);

        private final Class<?> pool;
        private final Class<?> figures;
        private final Planted defect;

        Model(Class<?> pool, Class<?> figures, Planted defect) {
            this.pool = pool;
            this.figures = figures;
            this.defect = defect;
        }

        private ModelCheckingOptions options(int iterations, Class<?> checked) throws NoSuchMethodException {
            ModelCheckingOptions options = new ModelCheckingOptions()
                    .iterations(iterations)
                    .invocationsPerIteration(ORDERS)
                    .threads(2)
                    .actorsPerThread(3)
                    .actorsBefore(1)
                    .actorsAfter(1)
                    .sequentialSpecification(figures);
            return this == LEASES_CLOSED_ELSEWHERE ? options.addCustomScenario(bothClose(checked)) : options;
        }

        /** Two threads close the same lease, which few of the random scenarios do, and one of them goes on to use the object. */
        private static ExecutionScenario bothClose(Class<?> checked) throws NoSuchMethodException {
            Actor close = new Actor(checked.getMethod("closePassedOn", int.class), List.of(0));
            Actor useNext = new Actor(checked.getMethod("tryAcquire", int.class), List.of(1));
            Actor tryAcquire = new Actor(checked.getMethod("tryAcquire", int.class), List.of(3));
            return new ExecutionScenario(
                    List.of(), List.of(List.of(close), List.of(close, useNext)), List.of(tryAcquire, tryAcquire), null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPoolDoesWhatItsFiguresSay(Model model) throws NoSuchMethodException {
        Class<?> pool = Planted.NOTHING.in(model.pool);
        model.options(ITERATIONS, pool).check(pool);
    }

    @ParameterizedTest
    @EnumSource
    void aDefectInThePoolContradictsTheFigures(Model model) throws NoSuchMethodException {
        Class<?> twin = model.defect.in(model.pool);
        ModelCheckingOptions options =
                model.options(TWIN_ITERATIONS, twin).minimizeFailedScenario(false); // nobody reads how this one fails

        assertThatThrownBy(() -> options.check(twin))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageNotContaining("has hung"); // which has other causes than the defect
    }
}
