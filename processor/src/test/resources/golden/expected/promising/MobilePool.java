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
 * A thread-safe pool of {@link Mobile} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code hangUp()} runs after each lease
 *   <li>{@code close()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class MobilePool extends AbstractPool<Mobile, RuntimeException> {
    private MobilePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Mobile} declares. */
    public static MobilePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static MobilePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MobileLease acquire() {
        Slot<Mobile> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new MobileLease(slot);
    }

    @Override
    public MobileLease acquire(Duration maxWait) {
        Slot<Mobile> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new MobileLease(slot);
    }

    @Override
    public @Nullable MobileLease tryAcquire() {
        Slot<Mobile> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new MobileLease(slot);
    }

    @Override
    public CompletableFuture<MobileLease> acquireAsync() {
        return lendAsync((slot, owner) -> new MobileLease(slot));
    }

    @Override
    public CompletableFuture<MobileLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new MobileLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Mobile, ? extends R, E> work) throws E {
        try (MobileLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Mobile, E> task) throws E {
        try (MobileLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link MobilePool} with other settings than {@link Mobile} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("MobilePool", 2);
        }

        /** Makes a pool, a new one each time. */
        public MobilePool build() {
            return new MobilePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Mobile, RuntimeException> {
        @Override
        public Mobile create() {
            return new Mobile();
        }

        @Override
        public void destroy(Mobile object) {
            object.close();
        }
    }
}
