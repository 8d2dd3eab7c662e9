package typearguments;

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
 * A thread-safe pool of {@link Overloads} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class OverloadsPool extends AbstractPool<Overloads<String>, RuntimeException> {
    private OverloadsPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link OverloadsFactory} declares. */
    public static OverloadsPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static OverloadsPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder(new OverloadsFactory());
    }

    /** Makes a pool with the settings that {@link OverloadsFactory} declares. */
    public static OverloadsPool create(OverloadsFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static OverloadsPool unpooled(OverloadsFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(OverloadsFactory factory) {
        return new Builder(factory);
    }

    @Override
    public OverloadsLease acquire() {
        Slot<Overloads<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new OverloadsLease(slot, Thread.currentThread());
    }

    @Override
    public OverloadsLease acquire(Duration maxWait) {
        Slot<Overloads<String>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new OverloadsLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable OverloadsLease tryAcquire() {
        Slot<Overloads<String>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new OverloadsLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<OverloadsLease> acquireAsync() {
        return lendAsync((slot, owner) -> new OverloadsLease(slot, owner));
    }

    @Override
    public CompletableFuture<OverloadsLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new OverloadsLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Overloads<String>, ? extends R, E> work)
            throws E {
        try (OverloadsLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Overloads<String>, E> task) throws E {
        try (OverloadsLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link OverloadsPool} with other settings than {@link OverloadsFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final OverloadsFactory factory;

        private Builder(OverloadsFactory factory) {
            super("OverloadsPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public OverloadsPool build() {
            return new OverloadsPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Overloads<String>, RuntimeException> {
        private final OverloadsFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Overloads<String> create() {
            return factory.make();
        }
    }
}
