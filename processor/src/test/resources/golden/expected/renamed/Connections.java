package renamed;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Connection} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 250 ms when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class Connections extends AbstractPool<Connection, RuntimeException> {
    private Connections(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Connection} declares. */
    public static Connections create(String url, int port) {
        return builder(url, port).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static Connections unpooled(String url, int port) {
        return builder(url, port).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(String url, int port) {
        return new Builder(url, port);
    }

    @Override
    public ConnectionsLease acquire() {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ConnectionsLease(slot, Thread.currentThread());
    }

    @Override
    public ConnectionsLease acquire(Duration maxWait) {
        Slot<Connection> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ConnectionsLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ConnectionsLease tryAcquire() {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ConnectionsLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ConnectionsLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ConnectionsLease(slot, owner));
    }

    @Override
    public CompletableFuture<ConnectionsLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ConnectionsLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Connection, ? extends R, E> work) throws E {
        try (ConnectionsLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Connection, E> task) throws E {
        try (ConnectionsLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link Connections} with other settings than {@link Connection} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String url;

        private final int port;

        private Builder(String url, int port) {
            super("Connections", 1);
            maxWait(Duration.ofMillis(250));
            this.url = url;
            this.port = port;
        }

        /** Makes a pool, a new one each time. */
        public Connections build() {
            return new Connections(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Connection, RuntimeException> {
        private final String url;

        private final int port;

        ObjectHooks(Builder builder) {
            this.url = builder.url;
            this.port = builder.port;
        }

        @Override
        public Connection create() {
            return new Connection(url, port);
        }
    }
}
