package plain;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Connection} objects. Unless its builder says otherwise,
 * at most 10 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ConnectionPool extends AbstractPool<Connection, SQLException> {
    private final String url;

    private ConnectionPool(Builder builder) {
        super(builder);
        this.url = builder.url;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Connection} declares.
     *
     * @param url goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static ConnectionPool create(String url) {
        return builder(url).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param url goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static ConnectionPool unpooled(String url) {
        return builder(url).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param url goes to the constructor of each object
     * @return a builder
     */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws SQLException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ConnectionLease acquire() throws SQLException {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ConnectionLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws SQLException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ConnectionLease acquire(Duration maxWait) throws SQLException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ConnectionLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws SQLException if an object cannot be made or readied
     */
    @Override
    public @Nullable ConnectionLease tryAcquire() throws SQLException {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ConnectionLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws SQLException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Connection, ? extends R> work) throws SQLException {
        try (ConnectionLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws SQLException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Connection> work) throws SQLException {
        try (ConnectionLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Connection createObject() throws SQLException {
        return new Connection(url);
    }

    /**
     * Builds a {@link ConnectionPool} with other settings than {@link Connection} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String url;

        private Builder(String url) {
            super("ConnectionPool", 10);
            this.url = url;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ConnectionPool build() {
            return new ConnectionPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
