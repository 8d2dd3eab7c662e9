package promising;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Landline} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LandlinePool extends AbstractPool<Landline, RuntimeException> {
    private LandlinePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Landline} declares. */
    public static LandlinePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static LandlinePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public LandlineLease acquire() {
        Slot<Landline> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new LandlineLease(slot, Thread.currentThread());
    }

    @Override
    public LandlineLease acquire(Duration maxWait) {
        Slot<Landline> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new LandlineLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable LandlineLease tryAcquire() {
        Slot<Landline> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new LandlineLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<LandlineLease> acquireAsync() {
        return lendAsync((slot, owner) -> new LandlineLease(slot, owner));
    }

    @Override
    public CompletableFuture<LandlineLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new LandlineLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Landline, ? extends R, E> work) throws E {
        try (LandlineLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Landline, E> task) throws E {
        try (LandlineLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link LandlinePool} with other settings than {@link Landline} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("LandlinePool", 2);
        }

        /** Makes a pool, a new one each time. */
        public LandlinePool build() {
            return new LandlinePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Landline, RuntimeException> {
        @Override
        public Landline create() {
            return new Landline();
        }
    }
}
