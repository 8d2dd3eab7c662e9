package hooks;

import dev.millpond.Activate;
import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
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
    private final ObjectHooks hooks;

    private SessionPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Session} declares. */
    public static SessionPool create(String user, char... password) {
        return builder(user, password).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static SessionPool unpooled(String user, char... password) {
        return builder(user, password).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(String user, char... password) {
        return new Builder(user, password);
    }

    @Override
    public SessionLease acquire() throws SQLException {
        Slot<Session> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new SessionLease(slot);
    }

    @Override
    public SessionLease acquire(Duration maxWait) throws SQLException {
        Slot<Session> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new SessionLease(slot);
    }

    @Override
    public @Nullable SessionLease tryAcquire() throws SQLException {
        Slot<Session> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new SessionLease(slot);
    }

    @Override
    public CompletableFuture<SessionLease> acquireAsync() {
        return lendAsync((slot, owner) -> new SessionLease(slot));
    }

    @Override
    public CompletableFuture<SessionLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new SessionLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Session, ? extends R, E> work) throws
            SQLException, E {
        try (SessionLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Session, E> task) throws SQLException, E {
        try (SessionLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Session> slot) {
        Session object = slot.object();
        try {
            if (mustValidate(slot)
                    && !(isValidationTimed()
                            ? validateInTime(slot)
                            : hooks.validate(object, ValidationPoint.ACQUIRE))) {
                return false;
            }
        } catch (Throwable failure) {
            hookFailed(slot, Validate.class, failure);
            return false;
        }
        try {
            hooks.activate(object);
            return true;
        } catch (Throwable failure) {
            hookFailed(slot, Activate.class, failure);
            return false;
        }
    }

    /** Builds a {@link SessionPool} with other settings than {@link Session} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String user;

        private final char[] password;

        private Builder(String user, char... password) {
            super("SessionPool", 4);
            maxWait(Duration.ofSeconds(5));
            validate(ValidationPoint.ACQUIRE);
            this.user = user;
            this.password = password;
        }

        /** Makes a pool, a new one each time. */
        public SessionPool build() {
            return new SessionPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Session, SQLException> {
        private final String user;

        private final char[] password;

        ObjectHooks(Builder builder) {
            this.user = builder.user;
            this.password = builder.password;
        }

        @Override
        public Session create() throws SQLException {
            return new Session(user, password);
        }

        @Override
        public boolean validate(Session object, ValidationPoint point) {
            return object.isAlive();
        }

        @Override
        public void activate(Session object) throws SQLException {
            object.begin();
        }

        @Override
        public void destroy(Session object) throws SQLException {
            object.disconnect();
        }
    }
}
