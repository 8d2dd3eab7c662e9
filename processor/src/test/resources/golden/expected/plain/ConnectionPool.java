package plain;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Connection} objects. Unless its builder says otherwise,
 * at most 10 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ConnectionPool extends AbstractPool<Connection, SQLException> {
    private ConnectionPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Connection} declares. */
    public static ConnectionPool create(String url) {
        return builder(url).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ConnectionPool unpooled(String url) {
        return builder(url).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    @Override
    public ConnectionLease acquire() throws SQLException {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ConnectionLease(slot, Thread.currentThread());
    }

    @Override
    public ConnectionLease acquire(Duration maxWait) throws SQLException {
        Slot<Connection> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ConnectionLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ConnectionLease tryAcquire() throws SQLException {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ConnectionLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ConnectionLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ConnectionLease(slot, owner));
    }

    @Override
    public CompletableFuture<ConnectionLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ConnectionLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Connection, ? extends R, E> work) throws
            SQLException, E {
        try (ConnectionLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Connection, E> task) throws SQLException, E {
        try (ConnectionLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ConnectionPool} with other settings than {@link Connection} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String url;

        private Builder(String url) {
            super("ConnectionPool", 10);
            this.url = url;
        }

        /** Makes a pool, a new one each time. */
        public ConnectionPool build() {
            return new ConnectionPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Connection, SQLException> {
        private final String url;

        ObjectHooks(Builder builder) {
            this.url = builder.url;
        }

        @Override
        public Connection create() throws SQLException {
            return new Connection(url);
        }
    }
}
