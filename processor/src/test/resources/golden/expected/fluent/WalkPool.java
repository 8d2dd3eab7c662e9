package fluent;

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
 * A thread-safe pool of {@link Walk} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WalkPool extends AbstractPool<Walk, RuntimeException> {
    private WalkPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Walk} declares. */
    public static WalkPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static WalkPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public WalkLease acquire() {
        Slot<Walk> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new WalkLease(slot, Thread.currentThread());
    }

    @Override
    public WalkLease acquire(Duration maxWait) {
        Slot<Walk> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new WalkLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable WalkLease tryAcquire() {
        Slot<Walk> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new WalkLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<WalkLease> acquireAsync() {
        return lendAsync((slot, owner) -> new WalkLease(slot, owner));
    }

    @Override
    public CompletableFuture<WalkLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new WalkLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Walk, ? extends R, E> work) throws E {
        try (WalkLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Walk, E> task) throws E {
        try (WalkLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link WalkPool} with other settings than {@link Walk} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("WalkPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public WalkPool build() {
            return new WalkPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Walk, RuntimeException> {
        @Override
        public Walk create() {
            return new Walk();
        }
    }
}
