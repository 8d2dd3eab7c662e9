package rivals;

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
 * A thread-safe pool of {@link Unranked} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class UnrankedPool extends AbstractPool<Unranked, RuntimeException> {
    private UnrankedPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Unranked} declares. */
    public static UnrankedPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static UnrankedPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public UnrankedLease acquire() {
        Slot<Unranked> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new UnrankedLease(slot, Thread.currentThread());
    }

    @Override
    public UnrankedLease acquire(Duration maxWait) {
        Slot<Unranked> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new UnrankedLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable UnrankedLease tryAcquire() {
        Slot<Unranked> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new UnrankedLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<UnrankedLease> acquireAsync() {
        return lendAsync((slot, owner) -> new UnrankedLease(slot, owner));
    }

    @Override
    public CompletableFuture<UnrankedLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new UnrankedLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Unranked, ? extends R, E> work) throws E {
        try (UnrankedLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Unranked, E> task) throws E {
        try (UnrankedLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link UnrankedPool} with other settings than {@link Unranked} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("UnrankedPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public UnrankedPool build() {
            return new UnrankedPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Unranked, RuntimeException> {
        @Override
        public Unranked create() {
            return new Unranked();
        }
    }
}
