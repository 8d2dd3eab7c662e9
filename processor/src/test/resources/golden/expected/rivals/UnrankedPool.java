package rivals;

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
 * A thread-safe pool of {@link Unranked} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class UnrankedPool extends AbstractPool<Unranked, RuntimeException> {
    private UnrankedPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Unranked} declares.
     *
     * @return a pool, empty until it is used
     */
    public static UnrankedPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static UnrankedPool unpooled() {
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
    public UnrankedLease acquire() {
        Slot<Unranked> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new UnrankedLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public UnrankedLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Unranked> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new UnrankedLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable UnrankedLease tryAcquire() {
        Slot<Unranked> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new UnrankedLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Unranked, ? extends R> work) {
        try (UnrankedLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Unranked> work) {
        try (UnrankedLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Unranked createObject() {
        return new Unranked();
    }

    /**
     * Builds a {@link UnrankedPool} with other settings than {@link Unranked} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("UnrankedPool", 2);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public UnrankedPool build() {
            return new UnrankedPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
