package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pool that waits does when it is exhausted. */
@ParameterizedClass
@MethodSource("dev.millpond.contract.Setup#waiting")
class WaitingContract extends PoolContract {

    @Test
    @Tag("conformance-8")
    void aReleaseWakesAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.close();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isSameAs(item);
        }
    }

    @Test
    @Tag("conformance-8")
    void aReleaseOnAnotherThreadWakesAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        crew().start(() -> {
            held.close();
            return true;
        });

        waiter.result().close();
    }

    @Test
    @Tag("conformance-9")
    void anInvalidateWakesAWaiterWhichMakesANewObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item broken = held.get();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.invalidate();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isNotSameAs(broken);
        }
    }

    @Test
    @Tag("conformance-10")
    void aFailedCreationServesTheNextWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicBoolean broken = new AtomicBoolean(true);
        workshop.onCreate = item -> {
            if (broken.getAndSet(false)) {
                throw new WorkshopException("first attempt");
            }
        };
        Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
        Crew.Hand<Lease<? extends Item>> other = startWaiting(pool);
        held.invalidate();

        int failures = 0;
        for (Crew.Hand<Lease<? extends Item>> waiter : List.of(one, other)) {
            try {
                waiter.result().close();
            } catch (WorkshopException expected) {
                failures++;
            }
        }
        assertThat(failures).isEqualTo(1);
    }

    @Test
    void aLargerPoolServesItsWaiters() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
            Crew.Hand<Lease<? extends Item>> other = startWaiting(pool);
            pool.resize(3);

            assertThat(one.result().get()).isNotSameAs(held.get());
            one.result().close();
            other.result().close();
        }
    }

    @Test
    @Tag("conformance-46")
    void closingThePoolEndsEveryWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
        Crew.Hand<Lease<? extends Item>> other = startWaiting(pool);
        pool.close();

        assertThat(one.failure()).isInstanceOf(PoolClosedException.class);
        assertThat(other.failure()).isInstanceOf(PoolClosedException.class);
        held.close();
    }

    @Test
    @Tag("conformance-11")
    void aWaitEndsInATimeoutThatNamesThePoolAndItsFigures() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWait(Duration.ofMillis(20)));
        try (Lease<? extends Item> held = pool.acquire()) {
            long start = System.nanoTime();

            assertThatThrownBy(pool::acquire)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageMatching(
                            "\\w+ItemPool: nothing became free within 20 ms"
                                    + " \\(maxSize 1, 1 lent, 0 idle, 0 waiting\\)\\. Close leases sooner, or raise maxSize or maxWait\\.")
                    .hasNoCause();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
            assertThat(held.get().isDestroyed()).isFalse();
        }
        assertThat(pool.stats().timedOut()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-11")
    void aLimitOfTheCallOverridesThePoolsInBothDirections() throws Exception {
        Pool<? extends Item, WorkshopException> shortWaits = pool(1, settings -> settings.maxWait(Duration.ZERO));
        Lease<? extends Item> held = shortWaits.acquire();
        Crew.Hand<Lease<? extends Item>> longer =
                startWaiting(shortWaits, () -> shortWaits.acquire(Duration.ofDays(1)));
        assertThatThrownBy(shortWaits::acquire).isInstanceOf(PoolTimeoutException.class);
        held.close();
        longer.result().close();

        Pool<? extends Item, WorkshopException> longWaits = pool(1);
        try (Lease<? extends Item> other = longWaits.acquire()) {
            assertThatThrownBy(() -> longWaits.acquire(Duration.ofMillis(1))).isInstanceOf(PoolTimeoutException.class);
            assertThat(other.get().isDestroyed()).isFalse();
        }
    }

    @Test
    @Tag("conformance-11")
    void aLimitOfZeroOrLessNeverWaits() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThatThrownBy(() -> pool.acquire(Duration.ZERO)).isInstanceOf(PoolTimeoutException.class);
            assertThatThrownBy(() -> pool.acquire(Duration.ofSeconds(-1))).isInstanceOf(PoolTimeoutException.class);
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    @Tag("conformance-13")
    void aTimeoutLeavesNothingBehind() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(() -> pool.acquire(Duration.ofNanos(1))).isInstanceOf(PoolTimeoutException.class);
        }
        held.close();

        assertThat(pool.stats().waiting()).isZero();
        assertThat(pool.stats().idle()).isEqualTo(1);
        pool.acquire(Duration.ZERO).close();
    }

    @Test
    @Tag("conformance-35")
    void aTimeoutCarriesTheLastFailureToMakeAnObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        WorkshopException broken = new WorkshopException("backend is down");
        try (Lease<? extends Item> held = pool.acquire()) {
            workshop.onCreate = item -> {
                throw broken;
            };
            assertThatThrownBy(pool::acquire).isSameAs(broken);
            pool.resize(1);

            assertThatThrownBy(() -> pool.acquire(Duration.ZERO))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasCause(broken);
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    @Tag("conformance-16")
    void anInterruptEndsTheWaitAndStaysSet() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicBoolean flag = new AtomicBoolean();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool, () -> {
            try {
                return pool.acquire();
            } finally {
                flag.set(Thread.interrupted());
            }
        });
        waiter.interrupt();

        assertThat(waiter.failure())
                .isInstanceOf(PoolInterruptedException.class)
                .hasMessageContaining("interrupted while waiting")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(flag).isTrue();
        held.close();
        assertThat(pool.stats().idle()).isEqualTo(1);
        pool.acquire(Duration.ZERO).close();
    }

    @Test
    @Tag("conformance-16")
    void anInterruptedThreadStillGetsWhatIsFree() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        crew().start(() -> {
                    Thread.currentThread().interrupt();
                    pool.acquire().close();
                    pool.acquire(Duration.ofSeconds(1)).close();
                    return Thread.interrupted();
                })
                .result();

        assertThat(pool.stats().acquired()).isEqualTo(2);
    }

    @Test
    @Tag("conformance-14")
    void waitersAreServedInTheOrderInWhichTheyCame() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < 8; number++) {
            int mine = number;
            startWaiting(pool, () -> {
                try (Lease<? extends Item> lease = pool.acquire()) {
                    served.add(mine);
                    lease.get().useExclusively();
                    return lease;
                }
            });
        }
        // The last one has waited long enough to be served before running threads: from here on all are handed over.
        spinForAMillisecond();
        held.close();
        crew().join();

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    @Tag("conformance-14")
    void aBusyThreadCannotStarveAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        Crew.Hand<Integer> hog = crew().start(() -> {
            int cycles = 0;
            while (!served.get()) {
                pool.run(Item::useExclusively);
                cycles++;
                crew().letOthersRun();
            }
            return cycles;
        });
        for (int turn = 0; turn < 50; turn++) {
            crew().start(() -> pool.use(Item::useExclusively)).result();
        }
        served.set(true);

        assertThat(hog.result()).isPositive();
    }

    @Test
    @Tag("conformance-14")
    void aThreadThatHoldsForLongGivesTheObjectUpAtOneOfItsNextReleases() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        AtomicInteger holds = new AtomicInteger();
        Crew.Hand<Boolean> hog = crew().start(() -> {
            while (!served.get()) {
                pool.run(item -> spinForAMillisecond());
                holds.incrementAndGet();
                crew().letOthersRun();
            }
            return true;
        });
        int mostHolds = 0;
        for (int turn = 0; turn < 10; turn++) {
            AtomicInteger before = new AtomicInteger();
            Crew.Hand<Integer> waiter = crew().start(() -> {
                before.set(holds.get());
                return pool.use(item -> holds.get());
            });
            mostHolds = Math.max(mostHolds, waiter.result() - before.get());
        }
        served.set(true);
        hog.result();

        // One is what the pool promises; the rest allows for a machine that is busy with something else.
        assertThat(mostHolds).isLessThan(100);
    }

    @Test
    @Tag("conformance-14")
    void aBusyThreadThatBreaksEveryObjectCannotStarveAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        crew().start(() -> {
            while (!served.get()) {
                try (Lease<? extends Item> lease = pool.acquire()) {
                    lease.invalidate();
                }
                crew().letOthersRun();
            }
            return true;
        });
        for (int turn = 0; turn < 50; turn++) {
            crew().start(() -> pool.use(Item::useExclusively)).result();
        }
        served.set(true);
        crew().join();
        assertThat(workshop.mostLive()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-15")
    void tryAcquireAnswersNullWhenAllIsLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire();
                Lease<? extends Item> none = pool.tryAcquire()) {
            assertThat(none).isNull();
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    @Tag("conformance-15")
    void tryAcquireAnswersNullWhileAnotherThreadHoldsItsFavourite() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);
        Lease<? extends Item> elsewhere =
                crew().start(() -> (Lease<? extends Item>) pool.acquire()).result();

        assertThat(pool.tryAcquire()).isNull();
        elsewhere.close();
    }

    private static void spinForAMillisecond() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 1_000_000) {
            Thread.onSpinWait();
        }
    }
}
