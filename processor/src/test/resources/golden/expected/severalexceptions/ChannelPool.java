package severalexceptions;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Channel} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code check()} is asked before an idle object is lent
 *   <li>{@code open()} runs before each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ChannelPool extends AbstractPool<Channel, Exception> {
    private ChannelPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Channel} declares.
     *
     * @return a pool, empty until it is used
     */
    public static ChannelPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static ChannelPool unpooled() {
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
     * @throws SQLException if an object cannot be made or readied
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ChannelLease acquire() throws SQLException, IOException {
        Slot<Channel> slot = claim();
        try {
            if (slot == null) {
                slot = acquireSlot();
            } else if (!isFit(slot)) {
                slot = replace(slot);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return new ChannelLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws SQLException if an object cannot be made or readied
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ChannelLease acquire(Duration maxWait) throws SQLException, IOException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Channel> slot = claim();
        try {
            if (slot == null) {
                slot = acquireSlot(maxWait);
            } else if (!isFit(slot)) {
                slot = replace(slot, maxWait);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return new ChannelLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws SQLException if an object cannot be made or readied
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public @Nullable ChannelLease tryAcquire() throws SQLException, IOException {
        Slot<Channel> slot = claim();
        try {
            if (slot == null) {
                slot = tryAcquireSlot();
            } else if (!isFit(slot)) {
                slot = replace(slot);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return slot == null ? null : new ChannelLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws SQLException if an object cannot be made or readied
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Channel, ? extends R> work) throws SQLException, IOException {
        try (ChannelLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws SQLException if an object cannot be made or readied
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Channel> work) throws SQLException, IOException {
        try (ChannelLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Channel> slot) {
        try {
            Channel object = slot.object();
            if (!validateObject(object)) {
                return false;
            }
            activateObject(object);
            return true;
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    private static RuntimeException narrow(Exception failure) throws SQLException, IOException {
        if (failure instanceof SQLException exact) {
            throw exact;
        }
        if (failure instanceof IOException exact) {
            throw exact;
        }
        if (failure instanceof RuntimeException exact) {
            return exact;
        }
        return new PoolHookException("an exception that neither constructor nor hook declares", failure);
    }

    @Override
    protected Channel createObject() throws FileNotFoundException {
        return new Channel();
    }

    @Override
    protected boolean validateObject(Channel object) throws SQLException {
        return object.check();
    }

    @Override
    protected void activateObject(Channel object) throws IOException {
        object.open();
    }

    /**
     * Builds a {@link ChannelPool} with other settings than {@link Channel} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ChannelPool", 2);
            validate(Duration.ZERO, ValidationPoint.ACQUIRE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ChannelPool build() {
            return new ChannelPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
