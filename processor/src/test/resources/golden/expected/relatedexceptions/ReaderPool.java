package relatedexceptions;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Reader} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ReaderPool extends AbstractPool<Reader, IOException> {
    private ReaderPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Reader} declares. */
    public static ReaderPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ReaderPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ReaderLease acquire() throws FileNotFoundException, EOFException {
        Slot<Reader> slot = claim();
        try {
            if (slot == null) {
                slot = acquireSlot(null);
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return new ReaderLease(slot, Thread.currentThread());
    }

    @Override
    public ReaderLease acquire(Duration maxWait) throws FileNotFoundException, EOFException {
        Slot<Reader> slot = claimWithin(maxWait);
        try {
            if (slot == null) {
                slot = acquireSlot(null, maxWait);
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return new ReaderLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ReaderLease tryAcquire() throws FileNotFoundException, EOFException {
        Slot<Reader> slot = claim();
        try {
            if (slot == null) {
                slot = tryAcquireSlot(null);
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return slot == null ? null : new ReaderLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ReaderLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ReaderLease(slot, owner));
    }

    @Override
    public CompletableFuture<ReaderLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ReaderLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Reader, ? extends R, E> work) throws
            FileNotFoundException, EOFException, E {
        try (ReaderLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Reader, E> task) throws
            FileNotFoundException, EOFException, E {
        try (ReaderLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private static RuntimeException narrow(IOException failure) throws FileNotFoundException,
            EOFException {
        if (failure instanceof FileNotFoundException exact) {
            throw exact;
        }
        if (failure instanceof EOFException exact) {
            throw exact;
        }
        return new PoolHookException("an exception that neither constructor nor hook declares", failure);
    }

    /** Builds a {@link ReaderPool} with other settings than {@link Reader} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ReaderPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public ReaderPool build() {
            return new ReaderPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Reader, IOException> {
        @Override
        public Reader create() throws FileNotFoundException, EOFException {
            return new Reader();
        }
    }
}
