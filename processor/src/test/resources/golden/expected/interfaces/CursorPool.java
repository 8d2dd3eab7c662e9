package interfaces;

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
 * A thread-safe pool of {@link Cursor} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code close()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class CursorPool extends AbstractPool<Cursor, RuntimeException> {
    private CursorPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Cursor} declares.
     *
     * @return a pool, empty until it is used
     */
    public static CursorPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static CursorPool unpooled() {
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
    public CursorLease acquire() {
        Slot<Cursor> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new CursorLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public CursorLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Cursor> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new CursorLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable CursorLease tryAcquire() {
        Slot<Cursor> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new CursorLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Cursor, ? extends R> work) {
        try (CursorLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Cursor> work) {
        try (CursorLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Cursor createObject() {
        return new Cursor();
    }

    @Override
    protected void destroyObject(Cursor object) {
        object.close();
    }

    /**
     * Builds a {@link CursorPool} with other settings than {@link Cursor} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("CursorPool", 2);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public CursorPool build() {
            return new CursorPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
