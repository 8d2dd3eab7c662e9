package deprecated;

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
 * A thread-safe pool of {@link Relic} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code wipe()} runs after each lease
 *   <li>{@code crush()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RelicPool extends AbstractPool<Relic, RuntimeException> {
    private RelicPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Relic} declares.
     *
     * @return a pool, empty until it is used
     */
    public static RelicPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static RelicPool unpooled() {
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
    public RelicLease acquire() {
        Slot<Relic> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new RelicLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public RelicLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Relic> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new RelicLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable RelicLease tryAcquire() {
        Slot<Relic> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new RelicLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Relic, ? extends R> work) {
        try (RelicLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Relic> work) {
        try (RelicLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Relic createObject() {
        return new Relic();
    }

    @Override
    protected void destroyObject(Relic object) {
        object.crush();
    }

    /**
     * Builds a {@link RelicPool} with other settings than {@link Relic} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("RelicPool", 1);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public RelicPool build() {
            return new RelicPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
