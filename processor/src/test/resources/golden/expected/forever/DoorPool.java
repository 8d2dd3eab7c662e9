package forever;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Door} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits without limit when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class DoorPool extends AbstractPool<Door, RuntimeException> {
    private DoorPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Door} declares. */
    public static DoorPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static DoorPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DoorLease acquire() {
        Slot<Door> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new DoorLease(slot, Thread.currentThread());
    }

    @Override
    public DoorLease acquire(Duration maxWait) {
        Slot<Door> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new DoorLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable DoorLease tryAcquire() {
        Slot<Door> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new DoorLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<DoorLease> acquireAsync() {
        return lendAsync((slot, owner) -> new DoorLease(slot, owner));
    }

    @Override
    public CompletableFuture<DoorLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new DoorLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Door, ? extends R, E> work) throws E {
        try (DoorLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Door, E> task) throws E {
        try (DoorLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link DoorPool} with other settings than {@link Door} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("DoorPool", 1);
            maxWait(ChronoUnit.FOREVER.getDuration());
        }

        /** Makes a pool, a new one each time. */
        public DoorPool build() {
            return new DoorPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Door, RuntimeException> {
        @Override
        public Door create() {
            return new Door();
        }
    }
}
