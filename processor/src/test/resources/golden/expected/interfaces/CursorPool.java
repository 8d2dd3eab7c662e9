package interfaces;

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
 * A thread-safe pool of {@link Cursor} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code close()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class CursorPool extends AbstractPool<Cursor, RuntimeException> {
    private CursorPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Cursor} declares. */
    public static CursorPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static CursorPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public CursorLease acquire() {
        Slot<Cursor> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new CursorLease(slot, Thread.currentThread());
    }

    @Override
    public CursorLease acquire(Duration maxWait) {
        Slot<Cursor> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new CursorLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable CursorLease tryAcquire() {
        Slot<Cursor> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new CursorLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<CursorLease> acquireAsync() {
        return lendAsync((slot, owner) -> new CursorLease(slot, owner));
    }

    @Override
    public CompletableFuture<CursorLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new CursorLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Cursor, ? extends R, E> work) throws E {
        try (CursorLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Cursor, E> task) throws E {
        try (CursorLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link CursorPool} with other settings than {@link Cursor} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("CursorPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public CursorPool build() {
            return new CursorPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Cursor, RuntimeException> {
        @Override
        public Cursor create() {
            return new Cursor();
        }

        @Override
        public void destroy(Cursor object) {
            object.close();
        }
    }
}
