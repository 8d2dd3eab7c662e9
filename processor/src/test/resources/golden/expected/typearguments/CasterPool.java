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
 * A thread-safe pool of {@link Caster} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class CasterPool extends AbstractPool<Caster<int[]>, RuntimeException> {
    private CasterPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link CasterFactory} declares. */
    public static CasterPool create(CasterFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static CasterPool unpooled(CasterFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(CasterFactory factory) {
        return new Builder(factory);
    }

    @Override
    public CasterLease acquire() {
        Slot<Caster<int[]>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new CasterLease(slot, Thread.currentThread());
    }

    @Override
    public CasterLease acquire(Duration maxWait) {
        Slot<Caster<int[]>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new CasterLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable CasterLease tryAcquire() {
        Slot<Caster<int[]>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new CasterLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<CasterLease> acquireAsync() {
        return lendAsync((slot, owner) -> new CasterLease(slot, owner));
    }

    @Override
    public CompletableFuture<CasterLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new CasterLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Caster<int[]>, ? extends R, E> work) throws
            E {
        try (CasterLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Caster<int[]>, E> task) throws E {
        try (CasterLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link CasterPool} with other settings than {@link CasterFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final CasterFactory factory;

        private Builder(CasterFactory factory) {
            super("CasterPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public CasterPool build() {
            return new CasterPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Caster<int[]>, RuntimeException> {
        private final CasterFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Caster<int[]> create() {
            return factory.make();
        }
    }
}
