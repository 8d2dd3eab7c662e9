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
 * A thread-safe pool of {@link Caster} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class CasterPool extends AbstractPool<Caster<int[]>, RuntimeException> {
    private final CasterFactory factory;

    private CasterPool(Builder builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link CasterFactory} declares.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static CasterPool create(CasterFactory factory) {
        return builder(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static CasterPool unpooled(CasterFactory factory) {
        return builder(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param factory makes the objects
     * @return a builder
     */
    public static Builder builder(CasterFactory factory) {
        return new Builder(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public CasterLease acquire() {
        Slot<Caster<int[]>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new CasterLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public CasterLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Caster<int[]>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new CasterLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable CasterLease tryAcquire() {
        Slot<Caster<int[]>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new CasterLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Caster<int[]>, ? extends R> work) {
        try (CasterLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Caster<int[]>> work) {
        try (CasterLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Caster<int[]> createObject() {
        return factory.make();
    }

    /**
     * Builds a {@link CasterPool} with other settings than {@link CasterFactory} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final CasterFactory factory;

        private Builder(CasterFactory factory) {
            super("CasterPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public CasterPool build() {
            return new CasterPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
