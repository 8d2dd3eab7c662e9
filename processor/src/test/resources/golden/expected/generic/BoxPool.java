package generic;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Box} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * @param <R> as in {@link Box}
 * @param <T> as in {@link Box}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings("varargs")
public final class BoxPool<R, T extends Comparable<? super T> & Serializable> extends AbstractPool<Box<R, T>, RuntimeException> {
    private final Supplier<? extends R> first;

    private final T[] others;

    private BoxPool(Builder<R, T> builder) {
        super(builder);
        this.first = builder.first;
        this.others = builder.others;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Box} declares.
     *
     * @param <R> as in {@link Box}
     * @param <T> as in {@link Box}
     * @param first goes to the constructor of each object
     * @param others goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> BoxPool<R, T> create(
            Supplier<? extends R> first, T... others) {
        return new Builder<R, T>(first, others).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <R> as in {@link Box}
     * @param <T> as in {@link Box}
     * @param first goes to the constructor of each object
     * @param others goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> BoxPool<R, T> unpooled(
            Supplier<? extends R> first, T... others) {
        return new Builder<R, T>(first, others).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <R> as in {@link Box}
     * @param <T> as in {@link Box}
     * @param first goes to the constructor of each object
     * @param others goes to the constructor of each object
     * @return a builder
     */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> Builder<R, T> builder(
            Supplier<? extends R> first, T... others) {
        return new Builder<>(first, others);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public BoxLease<R, T> acquire() {
        Slot<Box<R, T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new BoxLease<>(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public BoxLease<R, T> acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Box<R, T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new BoxLease<>(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable BoxLease<R, T> tryAcquire() {
        Slot<Box<R, T>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new BoxLease<>(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <RR> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <RR> RR use(Function<? super Box<R, T>, ? extends RR> work) {
        try (BoxLease<R, T> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Box<R, T>> work) {
        try (BoxLease<R, T> lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Box<R, T> createObject() {
        return new Box<>(first, others);
    }

    /**
     * Builds a {@link BoxPool} with other settings than {@link Box} declares.
     *
     * @param <R> as in {@link Box}
     * @param <T> as in {@link Box}
     */
    @GeneratedPool
    public static final class Builder<R, T extends Comparable<? super T> & Serializable> extends PoolBuilder<Builder<R, T>> {
        private final Supplier<? extends R> first;

        private final T[] others;

        @SafeVarargs
        private Builder(Supplier<? extends R> first, T... others) {
            super("BoxPool", 3);
            this.first = first;
            this.others = others;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public BoxPool<R, T> build() {
            return new BoxPool<>(this);
        }

        @Override
        protected Builder<R, T> self() {
            return this;
        }
    }
}
