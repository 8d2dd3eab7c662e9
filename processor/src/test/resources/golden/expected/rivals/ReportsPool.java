package rivals;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Reports} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ReportsPool extends AbstractPool<Reports, RuntimeException> {
    private ReportsPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link ReportsFactory} declares. */
    public static ReportsPool create(ReportsFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ReportsPool unpooled(ReportsFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(ReportsFactory factory) {
        return new Builder(factory);
    }

    @Override
    public ReportsLease acquire() {
        Slot<Reports> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ReportsLease(slot, Thread.currentThread());
    }

    @Override
    public ReportsLease acquire(Duration maxWait) {
        Slot<Reports> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ReportsLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ReportsLease tryAcquire() {
        Slot<Reports> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ReportsLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ReportsLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ReportsLease(slot, owner));
    }

    @Override
    public CompletableFuture<ReportsLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ReportsLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Reports, ? extends R, E> work) throws E {
        try (ReportsLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Reports, E> task) throws E {
        try (ReportsLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ReportsPool} with other settings than {@link ReportsFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final ReportsFactory factory;

        private Builder(ReportsFactory factory) {
            super("ReportsPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public ReportsPool build() {
            return new ReportsPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Reports, RuntimeException> {
        private final ReportsFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Reports create() {
            return factory.make();
        }
    }
}
