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
 * A thread-safe pool of {@link Object} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ObjectPool extends AbstractPool<Object, RuntimeException> {
    private ObjectPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link ObjectFactory} declares. */
    public static ObjectPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ObjectPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder(new ObjectFactory());
    }

    /** Makes a pool with the settings that {@link ObjectFactory} declares. */
    public static ObjectPool create(ObjectFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ObjectPool unpooled(ObjectFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(ObjectFactory factory) {
        return new Builder(factory);
    }

    @Override
    public ObjectLease acquire() {
        Slot<Object> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ObjectLease(slot, Thread.currentThread());
    }

    @Override
    public ObjectLease acquire(Duration maxWait) {
        Slot<Object> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ObjectLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ObjectLease tryAcquire() {
        Slot<Object> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ObjectLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ObjectLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ObjectLease(slot, owner));
    }

    @Override
    public CompletableFuture<ObjectLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ObjectLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Object, ? extends R, E> work) throws E {
        try (ObjectLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Object, E> task) throws E {
        try (ObjectLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ObjectPool} with other settings than {@link ObjectFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final ObjectFactory factory;

        private Builder(ObjectFactory factory) {
            super("ObjectPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public ObjectPool build() {
            return new ObjectPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Object, RuntimeException> {
        private final ObjectFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Object create() {
            return factory.make();
        }
    }
}
