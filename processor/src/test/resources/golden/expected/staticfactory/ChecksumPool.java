package staticfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link CRC32} objects. Unless its builder says otherwise,
 * at most 4 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code forget(CRC32)} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ChecksumPool extends AbstractPool<CRC32, RuntimeException> {
    private ChecksumPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Checksums} declares.
     *
     * @return a pool, empty until it is used
     */
    public static ChecksumPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static ChecksumPool unpooled() {
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
    public ChecksumLease acquire() {
        Slot<CRC32> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ChecksumLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ChecksumLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<CRC32> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ChecksumLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable ChecksumLease tryAcquire() {
        Slot<CRC32> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ChecksumLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super CRC32, ? extends R> work) {
        try (ChecksumLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super CRC32> work) {
        try (ChecksumLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected CRC32 createObject() {
        return Checksums.checksum();
    }

    @Override
    protected void destroyObject(CRC32 object) {
        Checksums.forget(object);
    }

    /**
     * Builds a {@link ChecksumPool} with other settings than {@link Checksums} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ChecksumPool", 4);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ChecksumPool build() {
            return new ChecksumPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
