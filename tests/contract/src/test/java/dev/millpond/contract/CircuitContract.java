package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.PoolExhaustedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
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
    void noMoreThanOneAttemptIsMadeAtATime() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        openCircuit(pool);
        CountDownLatch hanging = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
        eventually(() -> {
            time.advance(Duration.ofSeconds(10));
            return workshop.calls("create") == 3;
        });
        time.advance(Duration.ofMinutes(1));
        assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
        hanging.countDown();
        eventually(() -> pool.stats().idle() == 1);

        assertThat(workshop.calls("create")).isEqualTo(3);
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
    void whereThereIsNoRoomForAnotherAnAcquireWaitsForWhatIsLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        pool.resize(1);
        switch (setup().policy()) {
            case WAIT -> {
                assertThat(pool.tryAcquire()).isNull();
                Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
                held.close();
                waiter.result().close();
            }
            case FAIL -> assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
            case CREATE -> assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
        }
        held.close();
    }

    @Test
    void itEndsThoughNothingComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.failFastAfter(2).executor(Runnable::run); // here, now
        });
        if (setup().policy() != WhenExhausted.CREATE) {
            pool.resize(2);
        }
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(1));

        pool.run(Item::useExclusively);
        assertThat(pool.stats().total()).isEqualTo(2);
        held.close();
    }

    @Test
    void whoHasRoomFirstTriesWhereThereWasNoneWhenItWasTime() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> {
            time.of(settings);
            settings.failFastAfter(2).executor(Runnable::run); // here, now
        });
        if (setup().policy() == WhenExhausted.CREATE) {
            return; // it has room always
        }
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        pool.resize(1);
        time.advance(Duration.ofSeconds(60));
        held.invalidate();
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(1));

        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-6")
    void whatIsKeptReadyIsMadeAgainAsSoonAsThereIsRoom() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> {
            time.of(settings);
            settings.failFastAfter(2).minIdle(1).executor(Runnable::run); // here, now
        });
        if (setup().policy() == WhenExhausted.CREATE) {
            return; // it has room always
        }
        Lease<? extends Item> held = pool.acquire();
        openCircuit(pool);
        pool.resize(1);
        time.advance(Duration.ofSeconds(60));
        workshop.onCreate = item -> {};
        held.invalidate();
        time.advance(Duration.ofSeconds(1));

        assertThat(pool.stats().idle()).isEqualTo(1);
    }
}
