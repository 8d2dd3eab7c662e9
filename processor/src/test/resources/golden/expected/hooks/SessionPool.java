package hooks;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
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
 * A thread-safe pool of {@link Session} objects. Unless its builder says otherwise,
 * at most 4 of them exist at once, and {@code acquire} waits up to 5 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isAlive()} is asked before an idle object is lent
 *   <li>{@code begin()} runs before each lease
 *   <li>{@code rollback()} runs after each lease
 *   <li>{@code disconnect()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SessionPool extends AbstractPool<Session, SQLException> {
    private final String user;

    private final char[] password;

    private SessionPool(Builder builder) {
        super(builder);
        this.user = builder.user;
        this.password = builder.password;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Session} declares.
     *
     * @param user goes to the constructor of each object
     * @param password goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static SessionPool create(String user, char... password) {
        return builder(user, password).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param user goes to the constructor of each object
     * @param password goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static SessionPool unpooled(String user, char... password) {
        return builder(user, password).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param user goes to the constructor of each object
     * @param password goes to the constructor of each object
     * @return a builder
     */
    public static Builder builder(String user, char... password) {
        return new Builder(user, password);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 5 seconds when all are lent.
     *
     * @return an open lease
     * @throws SQLException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public SessionLease acquire() throws SQLException {
        Slot<Session> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new SessionLease(slot);
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
    public SessionLease acquire(Duration maxWait) throws SQLException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Session> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new SessionLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws SQLException if an object cannot be made or readied
     */
    @Override
    public @Nullable SessionLease tryAcquire() throws SQLException {
        Slot<Session> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new SessionLease(slot);
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
    public <R> R use(Function<? super Session, ? extends R> work) throws SQLException {
        try (SessionLease lease = acquire()) {
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
    public void run(Consumer<? super Session> work) throws SQLException {
        try (SessionLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Session> slot) {
        try {
            Session object = slot.object();
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

    @Override
    protected Session createObject() throws SQLException {
        return new Session(user, password);
    }

    @Override
    protected boolean validateObject(Session object) {
        return object.isAlive();
    }

    @Override
    protected void activateObject(Session object) throws SQLException {
        object.begin();
    }

    @Override
    protected void destroyObject(Session object) throws SQLException {
        object.disconnect();
    }

    /**
     * Builds a {@link SessionPool} with other settings than {@link Session} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String user;

        private final char[] password;

        private Builder(String user, char... password) {
            super("SessionPool", 4);
            maxWait(Duration.ofSeconds(5));
            validate(Duration.ZERO, ValidationPoint.ACQUIRE);
            this.user = user;
            this.password = password;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public SessionPool build() {
            return new SessionPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
