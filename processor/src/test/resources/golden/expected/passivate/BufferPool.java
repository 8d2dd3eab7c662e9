package passivate;

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
 * A thread-safe pool of {@link Buffer} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code clear()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class BufferPool extends AbstractPool<Buffer, RuntimeException> {
    private BufferPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Buffer} declares. */
    public static BufferPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static BufferPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public BufferLease acquire() {
        Slot<Buffer> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new BufferLease(slot);
    }

    @Override
    public BufferLease acquire(Duration maxWait) {
        Slot<Buffer> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new BufferLease(slot);
    }

    @Override
    public @Nullable BufferLease tryAcquire() {
        Slot<Buffer> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new BufferLease(slot);
    }

    @Override
    public CompletableFuture<BufferLease> acquireAsync() {
        return lendAsync((slot, owner) -> new BufferLease(slot));
    }

    @Override
    public CompletableFuture<BufferLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new BufferLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Buffer, ? extends R, E> work) throws E {
        try (BufferLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Buffer, E> task) throws E {
        try (BufferLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link BufferPool} with other settings than {@link Buffer} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("BufferPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public BufferPool build() {
            return new BufferPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Buffer, RuntimeException> {
        @Override
        public Buffer create() {
            return new Buffer();
        }
    }
}
