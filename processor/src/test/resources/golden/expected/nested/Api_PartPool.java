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
 * A thread-safe pool of {@link Api.Part} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class Api_PartPool extends AbstractPool<Api.Part, RuntimeException> {
    private Api_PartPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Api.Part} declares. */
    public static Api_PartPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static Api_PartPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Api_PartLease acquire() {
        Slot<Api.Part> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new Api_PartLease(slot, Thread.currentThread());
    }

    @Override
    public Api_PartLease acquire(Duration maxWait) {
        Slot<Api.Part> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new Api_PartLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable Api_PartLease tryAcquire() {
        Slot<Api.Part> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new Api_PartLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<Api_PartLease> acquireAsync() {
        return lendAsync((slot, owner) -> new Api_PartLease(slot, owner));
    }

    @Override
    public CompletableFuture<Api_PartLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new Api_PartLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Api.Part, ? extends R, E> work) throws E {
        try (Api_PartLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Api.Part, E> task) throws E {
        try (Api_PartLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link Api_PartPool} with other settings than {@link Api.Part} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("Api_PartPool", 1);
        }

        /** Makes a pool, a new one each time. */
        public Api_PartPool build() {
            return new Api_PartPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Api.Part, RuntimeException> {
        @Override
        public Api.Part create() {
            return new Api.Part();
        }
    }
}
