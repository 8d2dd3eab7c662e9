package dev.millpond.contract.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leases that are held for too long. */
@Setups
class LeakContract extends TimedContract {

    private static final Duration THRESHOLD = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(63);

    private Pool<? extends Item, WorkshopException> watched(int maxSize, Consumer<PoolBuilder<?>> more) {
        return timed(maxSize, settings -> {
            settings.leakThreshold(THRESHOLD);
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
}
