package dev.millpond.contract.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.engine.PoolBuilder;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a pool that watches its leases lets go of. */
@Setups
class RetentionContract extends PoolContract {

    private final ManualTime time = new ManualTime();

    @Test
    @Tag("conformance-44")
    void aDestroyedObjectIsNotRetained() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> {
            time.of(settings);
            settings.leakThreshold(Duration.ofSeconds(60)).trackLeases(true).recoverAbandoned(true);
        });
        fill(pool, 3);
        List<WeakReference<Item>> destroyed = List.of(invalidated(pool), closedElsewhere(pool), used(pool));
        pool.evictIdle();
        eventuallyCollected(() -> destroyed.stream().allMatch(item -> item.get() == null));

        assertThat(workshop.live()).isZero();
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-44")
    void aThreadThatHasEndedIsNotRetained() throws Exception {
        assertThatAnEndedThreadIsNotRetained(settings -> settings.leakThreshold(Duration.ofSeconds(60)));
    }

    @Test
    @Tag("conformance-44")
    void aThreadThatHasEndedIsNotRetainedInOrderToDetectThatItWaitsForItself() throws Exception {
        assertThatAnEndedThreadIsNotRetained(settings -> settings.detectSelfDeadlock(true));
    }

    private void assertThatAnEndedThreadIsNotRetained(Consumer<PoolBuilder<?>> watching) throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            watching.accept(settings);
        });
        WeakReference<Thread> ended = endedUser(pool);
        eventuallyCollected(() -> {
            time.advance(Duration.ofSeconds(3));
            return ended.get() == null;
        });

        assertThat(pool.stats().idle()).isEqualTo(1);
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
