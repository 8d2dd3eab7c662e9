package typearguments;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Object} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ObjectPool extends AbstractPool<Object, RuntimeException> {
    private final ObjectFactory factory;

    private ObjectPool(Builder builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link ObjectFactory} declares.
     *
     * @return a pool, empty until it is used
     */
    public static ObjectPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static ObjectPool unpooled() {
        return builder().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder(new ObjectFactory());
    }

    /**
     * Makes a pool with the settings that {@link ObjectFactory} declares.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static ObjectPool create(ObjectFactory factory) {
        return builder(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static ObjectPool unpooled(ObjectFactory factory) {
        return builder(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param factory makes the objects
     * @return a builder
     */
    public static Builder builder(ObjectFactory factory) {
        return new Builder(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ObjectLease acquire() {
        Slot<Object> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ObjectLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ObjectLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Object> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ObjectLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable ObjectLease tryAcquire() {
        Slot<Object> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ObjectLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Object, ? extends R> work) {
        try (ObjectLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Object> work) {
        try (ObjectLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Object createObject() {
        return factory.make();
    }

    /**
     * Builds a {@link ObjectPool} with other settings than {@link ObjectFactory} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final ObjectFactory factory;

        private Builder(ObjectFactory factory) {
            super("ObjectPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ObjectPool build() {
            return new ObjectPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
