package severalexceptions;

import dev.millpond.Activate;
import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    private final ObjectHooks hooks;

    private ChannelPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Channel} declares. */
    public static ChannelPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ChannelPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ChannelLease acquire() throws SQLException, IOException {
        Slot<Channel> slot = claim();
        try {
            if (slot == null || !isFit(slot)) {
                slot = acquireSlot(slot);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return new ChannelLease(slot, Thread.currentThread());
    }

    @Override
    public ChannelLease acquire(Duration maxWait) throws SQLException, IOException {
        Slot<Channel> slot = claimWithin(maxWait);
        try {
            if (slot == null || !isFit(slot)) {
                slot = acquireSlot(slot, maxWait);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return new ChannelLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ChannelLease tryAcquire() throws SQLException, IOException {
        Slot<Channel> slot = claim();
        try {
            if (slot == null || !isFit(slot)) {
                slot = tryAcquireSlot(slot);
            }
        } catch (Exception failure) {
            throw narrow(failure);
        }
        return slot == null ? null : new ChannelLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ChannelLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ChannelLease(slot, owner));
    }

    @Override
    public CompletableFuture<ChannelLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ChannelLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Channel, ? extends R, E> work) throws
            SQLException, IOException, E {
        try (ChannelLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Channel, E> task) throws SQLException,
            IOException, E {
        try (ChannelLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Channel> slot) {
        Channel object = slot.object();
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

    /** Builds a {@link ChannelPool} with other settings than {@link Channel} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ChannelPool", 2);
            validate(ValidationPoint.ACQUIRE);
        }

        /** Makes a pool, a new one each time. */
        public ChannelPool build() {
            return new ChannelPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Channel, Exception> {
        @Override
        public Channel create() throws FileNotFoundException {
            return new Channel();
        }

        @Override
        public boolean validate(Channel object, ValidationPoint point) throws SQLException {
            return object.check();
        }

        @Override
        public void activate(Channel object) throws IOException {
            object.open();
        }
    }
}
