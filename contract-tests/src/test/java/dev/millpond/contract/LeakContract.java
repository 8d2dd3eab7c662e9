package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.ManualTime;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolBuilder;
import dev.millpond.runtime.PoolTimeoutException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Leases that are held for too long, or for ever. */
@ParameterizedClass
@MethodSource("dev.millpond.contract.Setup#all")
class LeakContract extends PoolContract {

    private static final Duration THRESHOLD = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(63);

    private final ManualTime time = new ManualTime();
    private final Recorder recorder = new Recorder();

    private Pool<? extends Item, WorkshopException> watched(int maxSize, Consumer<PoolBuilder<?>> more) {
        return pool(maxSize, settings -> {
            time.of(settings);
            settings.listener(recorder).leakThreshold(THRESHOLD);
            more.accept(settings);
        });
    }

    @Test
    @Tag("conformance-43")
    void aLeaseThatIsHeldForTooLongIsReportedOnceWithItsHolder() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(2, settings -> settings.name("things"));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch reported = new CountDownLatch(1);
        Crew.Hand<Thread> holder = crew().start(() -> {
            try (Lease<? extends Item> lease = pool.acquire()) {
                held.countDown();
                Crew.awaitUninterruptibly(reported);
                lease.get().useExclusively();
                return Thread.currentThread();
            }
        });
        Crew.awaitUninterruptibly(held);
        time.advance(THRESHOLD.dividedBy(2));
        assertThat(pool.stats().leaked()).isZero();
        time.advance(AFTER);
        eventually(() -> !recorder.leaks.isEmpty());
        time.advance(AFTER.multipliedBy(10));
        reported.countDown();

        LeakReport report = recorder.leaks.get(0);
        assertThat(report.pool()).isEqualTo("things");
        assertThat(report.held()).isBetween(THRESHOLD, AFTER);
        assertThat(report.holder()).isSameAs(holder.result());
        assertThat(report.holderStack()).anyMatch(frame -> frame.getClassName().equals(LeakContract.class.getName()));
        assertThat(report.acquiredAt()).isNull();
        assertThat(report.toString())
                .startsWith("things: a lease has been held for 6")
                .contains("\n\tat ");
        assertThat(pool.stats().leaked()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-43")
    void whereALeaseWasAcquiredIsReportedIfThatIsTracked() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(1, settings -> settings.trackLeases(true));
        try (Lease<? extends Item> lease = pool.acquire()) {
            time.advance(AFTER);
            eventually(() -> !recorder.leaks.isEmpty());
            lease.get().useExclusively();
        }

        assertThat(recorder.leaks.get(0).acquiredAt())
                .hasStackTraceContaining("whereALeaseWasAcquiredIsReportedIfThatIsTracked");
    }

    @Test
    @Tag("conformance-43")
    void theNextLeaseOfTheSameObjectIsReportedToo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(1, settings -> {});
        for (int lease = 1; lease <= 3; lease++) {
            try (Lease<? extends Item> held = pool.acquire()) {
                time.advance(AFTER);
                int reports = lease;
                eventually(() -> recorder.leaks.size() == reports);
                held.get().useExclusively();
            }
        }
    }

    @Test
    @Tag("conformance-43")
    void leasesThatEndInTimeIdleObjectsAndDestroyedOnesAreNotReported() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(2, settings -> {});
        for (int lease = 0; lease < 5; lease++) {
            try (Lease<? extends Item> held = pool.acquire()) {
                time.advance(THRESHOLD.dividedBy(2));
                held.get().useExclusively();
            }
        }
        time.advance(AFTER);
        pool.resize(1);
        pool.evictIdle();
        time.advance(AFTER);
        pool.close();
        time.advance(AFTER);

        assertThat(recorder.leaks).isEmpty();
        assertThat(pool.stats().leaked()).isZero();
    }

    @Test
    void whatACollectedLeaseHeldIsDestroyedAndThereIsRoomAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.listener(recorder).recoverAbandoned(true).trackLeases(true);
        });
        abandon(pool);
        eventually(() -> {
            System.gc();
            time.advance(Duration.ofSeconds(1));
            return !recorder.leaks.isEmpty() && pool.stats().total() == 0;
        });

        assertThat(recorder.reasons).containsExactly(DestroyReason.ABANDONED);
        assertThat(recorder.leaks.get(0).holder()).isNull();
        assertThat(recorder.leaks.get(0).acquiredAt()).hasStackTraceContaining("abandon");
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-43")
    void aLeaseThatWasReportedIsNotReportedAgainWhenItIsCollected() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(1, settings -> settings.recoverAbandoned(true));
        List<Lease<? extends Item>> held = new ArrayList<>(List.of(pool.acquire()));
        time.advance(AFTER);
        eventually(() -> !recorder.leaks.isEmpty());
        held.get(0).get().useExclusively();
        held.clear();
        eventually(() -> {
            System.gc();
            time.advance(Duration.ofSeconds(1));
            return pool.stats().total() == 0;
        });

        assertThat(recorder.reasons).containsExactly(DestroyReason.ABANDONED);
        assertThat(recorder.leaks).hasSize(1);
        assertThat(pool.stats().leaked()).isEqualTo(1);
    }

    @Test
    void aLeaseThatWasClosedIsNotMissed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.listener(recorder).recoverAbandoned(true);
        });
        WeakReference<Lease<? extends Item>> closed = closedLease(pool);
        eventually(() -> {
            System.gc();
            return closed.get() == null;
        });
        time.advance(Duration.ofSeconds(1));

        assertThat(recorder.reasons).isEmpty();
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-43")
    void leasesThatAreOpenWhileThePoolIsResizedOrClosedAreNotCounted() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(2, settings -> settings.recoverAbandoned(true));
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> other = pool.acquire()) {
            pool.resize(1);
            time.advance(THRESHOLD.dividedBy(2));
            pool.close();
            time.advance(AFTER);
            one.get().useExclusively();
            other.get().useExclusively();
        }
        time.advance(AFTER);

        assertThat(recorder.leaks).isEmpty();
        assertThat(pool.stats().leaked()).isZero();
    }

    @Test
    @Tag("conformance-44")
    void aDestroyedObjectIsNotRetained() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                watched(3, settings -> settings.trackLeases(true).recoverAbandoned(true));
        fill(pool, 3);
        List<WeakReference<Item>> destroyed = List.of(invalidated(pool), closedElsewhere(pool), used(pool));
        pool.evictIdle();
        eventually(() -> {
            System.gc();
            return destroyed.stream().allMatch(item -> item.get() == null);
        });

        assertThat(workshop.live()).isZero();
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-44")
    void aThreadThatHasEndedIsNotRetained() throws Exception {
        Pool<? extends Item, WorkshopException> pool = watched(1, settings -> {});
        WeakReference<Thread> ended = endedUser(pool);
        eventually(() -> {
            time.advance(Duration.ofSeconds(3));
            System.gc();
            return ended.get() == null;
        });

        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-44")
    void aThreadThatHasEndedIsNotRetainedInOrderToDetectThatItWaitsForItself() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.detectSelfDeadlock(true);
        });
        WeakReference<Thread> ended = endedUser(pool);
        eventually(() -> {
            time.advance(Duration.ofSeconds(3));
            System.gc();
            return ended.get() == null;
        });

        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void aThreadThatWaitsForItselfIsToldSo() throws Exception {
        if (setup().policy() != WhenExhausted.WAIT) {
            return; // nobody waits
        }
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

    @SuppressWarnings("millpond.LeakedLease") // on purpose: it is to be garbage-collected
    private static void abandon(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        assertThat(pool.acquire().get().useExclusively()).isEqualTo(1);
    }

    private static WeakReference<Lease<? extends Item>> closedLease(Pool<? extends Item, WorkshopException> pool)
            throws WorkshopException {
        try (Lease<? extends Item> lease = pool.acquire()) {
            return new WeakReference<>(lease);
        }
    }

    private WeakReference<Thread> endedUser(Pool<? extends Item, WorkshopException> pool) throws Exception {
        Thread user = setup().threads().start(() -> {
            try {
                pool.run(Item::useExclusively);
            } catch (WorkshopException failure) {
                throw new IllegalStateException(failure);
            }
        });
        user.join();
        return new WeakReference<>(user);
    }

    private static WeakReference<Item> invalidated(Pool<? extends Item, WorkshopException> pool)
            throws WorkshopException {
        try (Lease<? extends Item> lease = pool.acquire()) {
            WeakReference<Item> item = new WeakReference<>(lease.get());
            lease.invalidate();
            return item;
        }
    }

    private WeakReference<Item> closedElsewhere(Pool<? extends Item, WorkshopException> pool) throws Exception {
        Lease<? extends Item> lease = pool.acquire();
        WeakReference<Item> item = new WeakReference<>(lease.get());
        setup().threads().start(lease::close).join();
        return item;
    }

    private static WeakReference<Item> used(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        try (Lease<? extends Item> lease = pool.acquire()) {
            return new WeakReference<>(lease.get());
        }
    }
}
