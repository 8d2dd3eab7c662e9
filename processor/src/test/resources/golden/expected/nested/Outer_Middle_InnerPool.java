package nested;

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
 * A thread-safe pool of {@link Outer.Middle.Inner} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Outer_Middle_InnerPool extends AbstractPool<Outer.Middle.Inner, RuntimeException> {
    private Outer_Middle_InnerPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Outer.Middle.Inner} declares. */
    public static Outer_Middle_InnerPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static Outer_Middle_InnerPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Outer_Middle_InnerLease acquire() {
        Slot<Outer.Middle.Inner> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new Outer_Middle_InnerLease(slot, Thread.currentThread());
    }

    @Override
    public Outer_Middle_InnerLease acquire(Duration maxWait) {
        Slot<Outer.Middle.Inner> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new Outer_Middle_InnerLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable Outer_Middle_InnerLease tryAcquire() {
        Slot<Outer.Middle.Inner> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new Outer_Middle_InnerLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<Outer_Middle_InnerLease> acquireAsync() {
        return lendAsync((slot, owner) -> new Outer_Middle_InnerLease(slot, owner));
    }

    @Override
    public CompletableFuture<Outer_Middle_InnerLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new Outer_Middle_InnerLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Outer.Middle.Inner, ? extends R, E> work)
            throws E {
        try (Outer_Middle_InnerLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Outer.Middle.Inner, E> task) throws E {
        try (Outer_Middle_InnerLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /**
     * Builds a {@link Outer_Middle_InnerPool} with other settings than {@link Outer.Middle.Inner} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("Outer_Middle_InnerPool", 1);
        }

        /** Makes a pool, a new one each time. */
        public Outer_Middle_InnerPool build() {
            return new Outer_Middle_InnerPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Outer.Middle.Inner, RuntimeException> {
        @Override
        public Outer.Middle.Inner create() {
            return new Outer.Middle.Inner();
        }
    }
}
