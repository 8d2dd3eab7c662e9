package deprecated;

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
 * A thread-safe pool of {@link Relic} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code wipe()} runs after each lease
 *   <li>{@code crush()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RelicPool extends AbstractPool<Relic, RuntimeException> {
    private RelicPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Relic} declares. */
    public static RelicPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static RelicPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public RelicLease acquire() {
        Slot<Relic> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new RelicLease(slot);
    }

    @Override
    public RelicLease acquire(Duration maxWait) {
        Slot<Relic> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new RelicLease(slot);
    }

    @Override
    public @Nullable RelicLease tryAcquire() {
        Slot<Relic> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new RelicLease(slot);
    }

    @Override
    public CompletableFuture<RelicLease> acquireAsync() {
        return lendAsync((slot, owner) -> new RelicLease(slot));
    }

    @Override
    public CompletableFuture<RelicLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new RelicLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Relic, ? extends R, E> work) throws E {
        try (RelicLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Relic, E> task) throws E {
        try (RelicLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link RelicPool} with other settings than {@link Relic} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("RelicPool", 1);
        }

        /** Makes a pool, a new one each time. */
        public RelicPool build() {
            return new RelicPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Relic, RuntimeException> {
        @Override
        public Relic create() {
            return new Relic();
        }

        @Override
        public void destroy(Relic object) {
            object.crush();
        }
    }
}
