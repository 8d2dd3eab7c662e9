package validated;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    private final ObjectHooks hooks;

    private SocketPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Socket} declares. */
    public static SocketPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static SocketPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public SocketLease acquire() throws IOException {
        Slot<Socket> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new SocketLease(slot, Thread.currentThread());
    }

    @Override
    public SocketLease acquire(Duration maxWait) throws IOException {
        Slot<Socket> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new SocketLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable SocketLease tryAcquire() throws IOException {
        Slot<Socket> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new SocketLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<SocketLease> acquireAsync() {
        return lendAsync((slot, owner) -> new SocketLease(slot, owner));
    }

    @Override
    public CompletableFuture<SocketLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new SocketLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Socket, ? extends R, E> work) throws
            IOException, E {
        try (SocketLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Socket, E> task) throws IOException, E {
        try (SocketLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Socket> slot) {
        try {
            return !mustValidate(slot)
                    || (isValidationTimed()
                            ? validateInTime(slot)
                            : hooks.validate(slot.object(), ValidationPoint.ACQUIRE));
        } catch (Throwable failure) {
            hookFailed(slot, Validate.class, failure);
            return false;
        }
    }

    /** Builds a {@link SocketPool} with other settings than {@link Socket} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SocketPool", 2);
            validate(ValidationPoint.ACQUIRE);
        }

        /** Makes a pool, a new one each time. */
        public SocketPool build() {
            return new SocketPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Socket, IOException> {
        @Override
        public Socket create() {
            return new Socket();
        }

        @Override
        public boolean validate(Socket object, ValidationPoint point) throws IOException {
            return object.isOpen();
        }

        @Override
        public void destroy(Socket object) throws IOException {
            object.close();
        }
    }
}
