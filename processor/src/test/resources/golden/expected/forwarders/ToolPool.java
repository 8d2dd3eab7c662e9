package forwarders;

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
 * A thread-safe pool of {@link Tool} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ToolPool<T> extends AbstractPool<Tool<T>, RuntimeException> {
    private ToolPool(Builder<T> builder, ObjectHooks<T> hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Tool} declares. */
    public static <T> ToolPool<T> create() {
        return new Builder<T>().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static <T> ToolPool<T> unpooled() {
        return new Builder<T>().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    @Override
    public ToolLease<T> acquire() {
        Slot<Tool<T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ToolLease<>(slot, Thread.currentThread());
    }

    @Override
    public ToolLease<T> acquire(Duration maxWait) {
        Slot<Tool<T>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ToolLease<>(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ToolLease<T> tryAcquire() {
        Slot<Tool<T>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ToolLease<>(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ToolLease<T>> acquireAsync() {
        return lendAsync((slot, owner) -> new ToolLease<>(slot, owner));
    }

    @Override
    public CompletableFuture<ToolLease<T>> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ToolLease<>(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Tool<T>, ? extends R, E> work) throws E {
        try (ToolLease<T> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Tool<T>, E> task) throws E {
        try (ToolLease<T> lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ToolPool} with other settings than {@link Tool} declares. */
    @GeneratedPool
    public static final class Builder<T> extends PoolBuilder<Builder<T>> {
        private Builder() {
            super("ToolPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public ToolPool<T> build() {
            return new ToolPool<T>(this, new ObjectHooks<T>());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks<T> implements Hooks<Tool<T>, RuntimeException> {
        @Override
        public Tool<T> create() {
            return new Tool<>();
        }
    }
}
