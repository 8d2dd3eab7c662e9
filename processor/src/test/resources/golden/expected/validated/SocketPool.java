package validated;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Socket} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isOpen()} is asked before an idle object is lent
 *   <li>{@code close()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SocketPool extends AbstractPool<Socket, IOException> {
    private SocketPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Socket} declares.
     *
     * @return a pool, empty until it is used
     */
    public static SocketPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static SocketPool unpooled() {
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
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public SocketLease acquire() throws IOException {
        Slot<Socket> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new SocketLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public SocketLease acquire(Duration maxWait) throws IOException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Socket> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new SocketLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public @Nullable SocketLease tryAcquire() throws IOException {
        Slot<Socket> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new SocketLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Socket, ? extends R> work) throws IOException {
        try (SocketLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Socket> work) throws IOException {
        try (SocketLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Socket> slot) {
        try {
            return validateObject(slot.object());
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Socket createObject() {
        return new Socket();
    }

    @Override
    protected boolean validateObject(Socket object) throws IOException {
        return object.isOpen();
    }

    @Override
    protected void destroyObject(Socket object) throws IOException {
        object.close();
    }

    /**
     * Builds a {@link SocketPool} with other settings than {@link Socket} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SocketPool", 2);
            validate(Duration.ZERO, ValidationPoint.ACQUIRE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public SocketPool build() {
            return new SocketPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
