package nested;

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
 * A thread-safe pool of {@link Outer.Middle.Inner} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Outer_Middle_InnerPool extends AbstractPool<Outer.Middle.Inner, RuntimeException> {
    private Outer_Middle_InnerPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Outer.Middle.Inner} declares.
     *
     * @return a pool, empty until it is used
     */
    public static Outer_Middle_InnerPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static Outer_Middle_InnerPool unpooled() {
        return builder().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Outer_Middle_InnerLease acquire() {
        Slot<Outer.Middle.Inner> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new Outer_Middle_InnerLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Outer_Middle_InnerLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Outer.Middle.Inner> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new Outer_Middle_InnerLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable Outer_Middle_InnerLease tryAcquire() {
        Slot<Outer.Middle.Inner> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new Outer_Middle_InnerLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Outer.Middle.Inner, ? extends R> work) {
        try (Outer_Middle_InnerLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Outer.Middle.Inner> work) {
        try (Outer_Middle_InnerLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Outer.Middle.Inner createObject() {
        return new Outer.Middle.Inner();
    }

    /**
     * Builds a {@link Outer_Middle_InnerPool} with other settings than {@link Outer.Middle.Inner} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("Outer_Middle_InnerPool", 1);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public Outer_Middle_InnerPool build() {
            return new Outer_Middle_InnerPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
