package staticfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    private ChecksumPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Checksums} declares. */
    public static ChecksumPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ChecksumPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ChecksumLease acquire() {
        Slot<CRC32> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ChecksumLease(slot, Thread.currentThread());
    }

    @Override
    public ChecksumLease acquire(Duration maxWait) {
        Slot<CRC32> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ChecksumLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ChecksumLease tryAcquire() {
        Slot<CRC32> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ChecksumLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ChecksumLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ChecksumLease(slot, owner));
    }

    @Override
    public CompletableFuture<ChecksumLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ChecksumLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super CRC32, ? extends R, E> work) throws E {
        try (ChecksumLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super CRC32, E> task) throws E {
        try (ChecksumLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ChecksumPool} with other settings than {@link Checksums} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ChecksumPool", 4);
        }

        /** Makes a pool, a new one each time. */
        public ChecksumPool build() {
            return new ChecksumPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<CRC32, RuntimeException> {
        @Override
        public CRC32 create() {
            return Checksums.checksum();
        }

        @Override
        public void destroy(CRC32 object) {
            Checksums.forget(object);
        }
    }
}
