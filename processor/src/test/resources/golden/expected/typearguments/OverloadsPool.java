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
 * A thread-safe pool of {@link Overloads} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class OverloadsPool extends AbstractPool<Overloads<String>, RuntimeException> {
    private final OverloadsFactory factory;

    private OverloadsPool(Builder builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link OverloadsFactory} declares.
     *
     * @return a pool, empty until it is used
     */
    public static OverloadsPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static OverloadsPool unpooled() {
        return builder().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder(new OverloadsFactory());
    }

    /**
     * Makes a pool with the settings that {@link OverloadsFactory} declares.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static OverloadsPool create(OverloadsFactory factory) {
        return builder(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static OverloadsPool unpooled(OverloadsFactory factory) {
        return builder(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param factory makes the objects
     * @return a builder
     */
    public static Builder builder(OverloadsFactory factory) {
        return new Builder(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public OverloadsLease acquire() {
        Slot<Overloads<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new OverloadsLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public OverloadsLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Overloads<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new OverloadsLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable OverloadsLease tryAcquire() {
        Slot<Overloads<String>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new OverloadsLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Overloads<String>, ? extends R> work) {
        try (OverloadsLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Overloads<String>> work) {
        try (OverloadsLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Overloads<String> createObject() {
        return factory.make();
    }

    /**
     * Builds a {@link OverloadsPool} with other settings than {@link OverloadsFactory} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final OverloadsFactory factory;

        private Builder(OverloadsFactory factory) {
            super("OverloadsPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public OverloadsPool build() {
            return new OverloadsPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
