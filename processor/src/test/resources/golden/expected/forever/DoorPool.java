package forever;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Door} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits without limit when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class DoorPool extends AbstractPool<Door, RuntimeException> {
    private DoorPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Door} declares.
     *
     * @return a pool, empty until it is used
     */
    public static DoorPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static DoorPool unpooled() {
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
     * Lends an object: an idle one, else a new one. By default it waits without limit when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public DoorLease acquire() {
        Slot<Door> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new DoorLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public DoorLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Door> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new DoorLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable DoorLease tryAcquire() {
        Slot<Door> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new DoorLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Door, ? extends R> work) {
        try (DoorLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Door> work) {
        try (DoorLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Door createObject() {
        return new Door();
    }

    /**
     * Builds a {@link DoorPool} with other settings than {@link Door} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("DoorPool", 1);
            maxWait(ChronoUnit.FOREVER.getDuration());
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public DoorPool build() {
            return new DoorPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
