package renamed;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Connection} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 250 ms when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class Connections extends AbstractPool<Connection, RuntimeException> {
    private final String url;

    private final int port;

    private Connections(Builder builder) {
        super(builder);
        this.url = builder.url;
        this.port = builder.port;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Connection} declares.
     *
     * @param url goes to the constructor of each object
     * @param port goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static Connections create(String url, int port) {
        return builder(url, port).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param url goes to the constructor of each object
     * @param port goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static Connections unpooled(String url, int port) {
        return builder(url, port).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param url goes to the constructor of each object
     * @param port goes to the constructor of each object
     * @return a builder
     */
    public static Builder builder(String url, int port) {
        return new Builder(url, port);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 250 ms when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ConnectionsLease acquire() {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ConnectionsLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ConnectionsLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ConnectionsLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable ConnectionsLease tryAcquire() {
        Slot<Connection> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ConnectionsLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Connection, ? extends R> work) {
        try (ConnectionsLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Connection> work) {
        try (ConnectionsLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Connection createObject() {
        return new Connection(url, port);
    }

    /**
     * Builds a {@link Connections} with other settings than {@link Connection} declares.
     */
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

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public Connections build() {
            return new Connections(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
