package relatedexceptions;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Reader} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ReaderPool extends AbstractPool<Reader, IOException> {
    private ReaderPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Reader} declares.
     *
     * @return a pool, empty until it is used
     */
    public static ReaderPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static ReaderPool unpooled() {
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
     * @throws FileNotFoundException if an object cannot be made or readied
     * @throws EOFException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ReaderLease acquire() throws FileNotFoundException, EOFException {
        Slot<Reader> slot = claim();
        try {
            if (slot == null) {
                slot = acquireSlot();
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return new ReaderLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws FileNotFoundException if an object cannot be made or readied
     * @throws EOFException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ReaderLease acquire(Duration maxWait) throws FileNotFoundException, EOFException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Reader> slot = claim();
        try {
            if (slot == null) {
                slot = acquireSlot(maxWait);
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return new ReaderLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws FileNotFoundException if an object cannot be made or readied
     * @throws EOFException if an object cannot be made or readied
     */
    @Override
    public @Nullable ReaderLease tryAcquire() throws FileNotFoundException, EOFException {
        Slot<Reader> slot = claim();
        try {
            if (slot == null) {
                slot = tryAcquireSlot();
            }
        } catch (IOException failure) {
            throw narrow(failure);
        }
        return slot == null ? null : new ReaderLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws FileNotFoundException if an object cannot be made or readied
     * @throws EOFException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Reader, ? extends R> work) throws FileNotFoundException,
            EOFException {
        try (ReaderLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws FileNotFoundException if an object cannot be made or readied
     * @throws EOFException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Reader> work) throws FileNotFoundException, EOFException {
        try (ReaderLease lease = acquire()) {
            work.accept(lease.get());
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

    @Override
    protected Reader createObject() throws FileNotFoundException, EOFException {
        return new Reader();
    }

    /**
     * Builds a {@link ReaderPool} with other settings than {@link Reader} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ReaderPool", 2);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ReaderPool build() {
            return new ReaderPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
