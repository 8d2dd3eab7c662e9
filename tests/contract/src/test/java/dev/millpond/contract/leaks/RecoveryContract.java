package dev.millpond.contract.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.PoolBuilder;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leases that are garbage-collected while they are open. */
@Setups
class RecoveryContract extends TimedContract {

    private Pool<? extends Item, WorkshopException> recovering(Consumer<PoolBuilder<?>> more) {
        return timed(1, settings -> {
            settings.recoverAbandoned(true);
            more.accept(settings);
        });
    }

    @Test
    void whatACollectedLeaseHeldIsDestroyedAndThereIsRoomAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = recovering(settings -> settings.trackLeases(true));
        abandon(pool);
        eventuallyCollected(() -> {
            time.advance(Duration.ofSeconds(1));
            return !recorder.leaks.isEmpty() && pool.stats().total() == 0;
        });

        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.ABANDONED)));
        assertThat(recorder.leaks.get(0).holder()).isNull();
        assertThat(recorder.leaks.get(0).acquiredAt()).hasStackTraceContaining("abandon");
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-43")
    void aLeaseThatWasReportedIsNotReportedAgainWhenItIsCollected() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                recovering(settings -> settings.leakThreshold(Duration.ofSeconds(60)));
        List<Lease<? extends Item>> held = new ArrayList<>(List.of(pool.acquire()));
        time.advance(Duration.ofSeconds(63));
        eventually(() -> !recorder.leaks.isEmpty());
        held.get(0).get().useExclusively();
        held.clear();
        eventuallyCollected(() -> {
            time.advance(Duration.ofSeconds(1));
            return pool.stats().total() == 0;
        });

        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.ABANDONED)));
        assertThat(recorder.leaks).hasSize(1);
        assertThat(pool.stats().leaked()).isEqualTo(1);
    }

    @Test
    void aLeaseThatWasClosedIsNotMissed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = recovering(settings -> {});
        WeakReference<Lease<? extends Item>> closed = closedLease(pool);
        eventuallyCollected(() -> closed.get() == null);
        time.advance(Duration.ofSeconds(1));

        assertThat(recorder.reasons).isEmpty();
        assertThat(pool.stats().idle()).isEqualTo(1);
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
}
