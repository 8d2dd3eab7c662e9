package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pool that stops trying where making objects is known to fail. */
@Setups
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
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken); // an acquire might wait for what is lent
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
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
    void thePoolFindsOutByItselfWhenItIsOverThoughNobodyAsks() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        openCircuit(pool);
        time.advance(Duration.ofMillis(10));
        eventually(() -> pool.stats().creationFailures() == 3);
        workshop.onCreate = item -> {};
        eventually(() -> {
            time.advance(Duration.ofMillis(1));
            return pool.stats().idle() == 1;
        });

        pool.run(Item::useExclusively);
        assertThat(workshop.calls("create")).isEqualTo(4);
    }

    @Test
    void whoIsRefusedTriesNothing() {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> {
            time.of(settings);
            settings.failFastAfter(2).executor(Runnable::run); // here, now
        });
        openCircuit(pool);
        for (int refused = 0; refused < 100; refused++) {
            assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
        }

        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @Test
    void noMoreThanOneAttemptIsMadeAtATimeUnlessItTakesTooLong() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        openCircuit(pool);
        CountDownLatch hanging = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
        time.advance(Duration.ofMillis(10));
        eventually(() -> workshop.calls("create") == 3);
        time.advance(Duration.ofMillis(4_900));
        assertThatThrownBy(pool::tryAcquire).isInstanceOf(PoolCircuitOpenException.class);
        assertThat(workshop.calls("create")).isEqualTo(3);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofMillis(200));
        eventually(() -> pool.stats().idle() == 1);
        hanging.countDown();
        eventually(() -> pool.stats().idle() == 2);

        assertThat(workshop.calls("create")).isEqualTo(4);
    }

    @Test
    @Tag("conformance-33")
    @Tag("conformance-34")
    void itTriesEverLessOftenAlsoWhereObjectsAreKeptReady() {
        List<Long> attempts = new ArrayList<>();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.failFastAfter(2).minIdle(1).executor(Runnable::run); // here, now
        });
        pool.evictIdle();
        workshop.onCreate = item -> {
            attempts.add(time.millis());
            throw broken;
        };
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        attempts.remove(0);
        time.advance(Duration.ofSeconds(60));

        for (int attempt = 1; attempt < attempts.size(); attempt++) {
            long gap = attempts.get(attempt) - attempts.get(attempt - 1);
            long longest = Math.min(5_000, 10L << Math.min(20, attempt - 1));
            assertThat(gap).isBetween(longest / 2 - 1, longest + 1);
        }
        assertThat(attempts).hasSizeBetween(15, 40);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(6));
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void itEndsThoughNothingComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> {
            time.of(settings);
            settings.failFastAfter(2).executor(Runnable::run); // here, now
        });
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(1));

        assertThat(pool.stats().idle()).isEqualTo(1);
        pool.run(Item::useExclusively);
        assertThat(pool.stats().total()).isEqualTo(2);
        held.close();
    }
}
