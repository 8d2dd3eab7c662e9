package forwarders;

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
 * A thread-safe pool of {@link Tool} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * @param <T> as in {@link Tool}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ToolPool<T> extends AbstractPool<Tool<T>, RuntimeException> {
    private ToolPool(Builder<T> builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Tool} declares.
     *
     * @param <T> as in {@link Tool}
     * @return a pool, empty until it is used
     */
    public static <T> ToolPool<T> create() {
        return new Builder<T>().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <T> as in {@link Tool}
     * @return a pool, empty until it is used
     */
    public static <T> ToolPool<T> unpooled() {
        return new Builder<T>().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <T> as in {@link Tool}
     * @return a builder
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ToolLease<T> acquire() {
        Slot<Tool<T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ToolLease<>(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ToolLease<T> acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Tool<T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ToolLease<>(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable ToolLease<T> tryAcquire() {
        Slot<Tool<T>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ToolLease<>(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Tool<T>, ? extends R> work) {
        try (ToolLease<T> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Tool<T>> work) {
        try (ToolLease<T> lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Tool<T> createObject() {
        return new Tool<>();
    }

    /**
     * Builds a {@link ToolPool} with other settings than {@link Tool} declares.
     *
     * @param <T> as in {@link Tool}
     */
    @GeneratedPool
    public static final class Builder<T> extends PoolBuilder<Builder<T>> {
        private Builder() {
            super("ToolPool", 2);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ToolPool<T> build() {
            return new ToolPool<>(this);
        }

        @Override
        protected Builder<T> self() {
            return this;
        }
    }
}
