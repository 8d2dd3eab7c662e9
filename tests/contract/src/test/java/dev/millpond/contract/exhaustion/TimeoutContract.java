package dev.millpond.contract.exhaustion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a pool that waits does so, and what is left behind when that was in vain. */
@Setups(policies = WhenExhausted.WAIT)
class TimeoutContract extends PoolContract {

    @Test
    @Tag("conformance-11")
    void aWaitEndsInATimeoutThatNamesThePoolAndItsFigures() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWait(Duration.ofMillis(20)));
        pool.fill();
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
        shortWaits.fill();
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
            assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
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
        pool.fill();
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
    void aThreadThatWaitsForItselfIsToldSo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.detectSelfDeadlock(true));
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(1)))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("while this very thread holds 1 of the objects");
            assertThat(crew().start(() -> pool.acquire(Duration.ofMillis(1))).failure())
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageNotContaining("this very thread");
            held.get().useExclusively();
        }
    }

    @Test
    void aTimeoutSaysWhoHoldsForHowLongWhereLeasesAreWatched() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.leakThreshold(Duration.ofHours(1)));
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> other = pool.acquire()) {
            assertThat(one.get()).isNotSameAs(other.get());
            assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(1)))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("the longest lease is held by " + Thread.currentThread() + ", for ");
        }
    }

    @Test
    void aTimeoutSaysHowManyAreBeingMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        CountDownLatch hanging = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
        Crew.Hand<Lease<? extends Item>> maker = crew().start(pool::acquire);
        eventually(() -> workshop.calls("create") == 1);
        assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(1)))
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageMatching(".*\\(maxSize 1, 0 lent, 1 being made, 0 idle, \\d waiting\\)\\."
                        + " Find out why making it takes so long, or raise maxWait\\.");
        hanging.countDown();
        maker.result().close();
    }

    @Test
    void aLimitThatIsSetWhileThePoolRunsHoldsForTheNextAcquire() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiting = startWaiting(pool, pool::acquire);

        pool.settings().maxWait(Duration.ofMillis(1));

        assertThatThrownBy(pool::acquire)
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining("nothing became free within 1 ms");
        held.close();
        waiting.result().close();
    }

    @Test
    void aTimeoutWhileObjectsCanNotBeMadeAdvisesToLookAtTheCause() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                pool(2, settings -> settings.whenCreationFails(WhenCreationFails.RETRY));
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThat(held.get().useExclusively()).isPositive();
            workshop.onCreate = item -> {
                throw new WorkshopException("the server is down");
            };
            assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(300)))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageEndingWith("Objects can't be made at present: see the cause.")
                    .hasRootCauseMessage("the server is down");
        }
    }
}
