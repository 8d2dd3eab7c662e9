package creating;

import dev.millpond.GeneratedPool;
import dev.millpond.WhenExhausted;
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
 * A thread-safe pool of {@link Ball} objects. Unless its builder says otherwise,
 * at most 8 of them are kept idle, and {@code acquire} makes one more when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class BallPool extends AbstractPool<Ball, RuntimeException> {
    private BallPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Ball} declares.
     *
     * @return a pool, empty until it is used
     */
    public static BallPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static BallPool unpooled() {
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
     * Lends an object: an idle one, else a new one. By default it makes one more when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolClosedException if this pool is closed
     */
    @Override
    public BallLease acquire() {
        Slot<Ball> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new BallLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolClosedException if this pool is closed
     */
    @Override
    public BallLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Ball> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new BallLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable BallLease tryAcquire() {
        Slot<Ball> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new BallLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Ball, ? extends R> work) {
        try (BallLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Ball> work) {
        try (BallLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Ball createObject() {
        return new Ball();
    }

    /**
     * Builds a {@link BallPool} with other settings than {@link Ball} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("BallPool", 8);
            whenExhausted(WhenExhausted.CREATE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public BallPool build() {
            return new BallPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
