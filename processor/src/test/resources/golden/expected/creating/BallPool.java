package creating;

import dev.millpond.GeneratedPool;
import dev.millpond.WhenExhausted;
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
 * A thread-safe pool of {@link Ball} objects. Unless its builder says otherwise,
 * at most 8 of them are kept idle, and {@code acquire} makes one more when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class BallPool extends AbstractPool<Ball, RuntimeException> {
    private BallPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Ball} declares. */
    public static BallPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static BallPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public BallLease acquire() {
        Slot<Ball> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new BallLease(slot, Thread.currentThread());
    }

    @Override
    public BallLease acquire(Duration maxWait) {
        Slot<Ball> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new BallLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable BallLease tryAcquire() {
        Slot<Ball> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new BallLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<BallLease> acquireAsync() {
        return lendAsync((slot, owner) -> new BallLease(slot, owner));
    }

    @Override
    public CompletableFuture<BallLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new BallLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Ball, ? extends R, E> work) throws E {
        try (BallLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Ball, E> task) throws E {
        try (BallLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link BallPool} with other settings than {@link Ball} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("BallPool", 8);
            whenExhausted(WhenExhausted.CREATE);
        }

        /** Makes a pool, a new one each time. */
        public BallPool build() {
            return new BallPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Ball, RuntimeException> {
        @Override
        public Ball create() {
            return new Ball();
        }
    }
}
