package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.ManualTime;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolCircuitOpenException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool that stops trying where making objects is known to fail. */
@ParameterizedClass
@MethodSource("dev.millpond.contract.Setup#all")
class CircuitContract extends PoolContract {

    private final ManualTime time = new ManualTime();
    private final WorkshopException broken = new WorkshopException("backend is down");

    private Pool<? extends Item, WorkshopException> pool() {
        return pool(2, settings -> {
            time.of(settings);
            settings.failFastAfter(2);
        });
    }

    private void openCircuit(Pool<? extends Item, WorkshopException> pool) {
        workshop.onCreate = item -> {
            throw broken;
        };
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThatThrownBy(pool::acquire).isSameAs(broken);
    }

    @Test
    void afterSoManyFailuresInARowAnAcquireFailsAtOnce() {
        Pool<? extends Item, WorkshopException> pool = pool();
        openCircuit(pool);

        assertThatThrownBy(pool::acquire)
                .isInstanceOf(PoolCircuitOpenException.class)
                .hasMessageContaining(" attempts to make an object failed")
                .hasCause(broken);
        assertThatThrownBy(pool::tryAcquire).isInstanceOf(PoolCircuitOpenException.class);
        assertThatThrownBy(() -> pool.acquire(Crew.PATIENCE)).isInstanceOf(PoolCircuitOpenException.class);
    }

    @Test
    void aSuccessBetweenTheFailuresCounts() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        for (int round = 0; round < 3; round++) {
            workshop.onCreate = item -> {
                throw broken;
            };
            assertThatThrownBy(pool::acquire).isSameAs(broken);
            workshop.onCreate = item -> {};
            try (Lease<? extends Item> lease = pool.acquire()) {
                lease.invalidate();
            }
        }
    }

    @Test
    void whatIsIdleIsStillLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        held.close();

        pool.run(Item::useExclusively);
    }

    @Test
    void thePoolFindsOutByItselfWhenItIsOverOneAttemptAtATime() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        openCircuit(pool);
        for (int refused = 0; refused < 100; refused++) {
            assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
        }
        eventually(() -> pool.stats().creationFailures() == 3);
        assertThat(workshop.calls("create")).isEqualTo(3);
        workshop.onCreate = item -> {};
        eventually(() -> {
            time.advance(Duration.ofMillis(1));
            return pool.stats().idle() == 1;
        });

        pool.run(Item::useExclusively);
    }
}
