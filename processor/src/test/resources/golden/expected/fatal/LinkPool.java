package fatal;

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
 * A thread-safe pool of {@link Link} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isGone(Link, SQLRecoverableException)} is asked when a use of an object fails
 *   <li>{@code isFatal(SQLException)} is asked when a use of an object fails
 *   <li>{@code drop()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LinkPool extends AbstractPool<Link, RuntimeException> {
    private LinkPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Link} declares. */
    public static LinkPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static LinkPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public LinkLease acquire() {
        Slot<Link> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new LinkLease(slot, Thread.currentThread());
    }

    @Override
    public LinkLease acquire(Duration maxWait) {
        Slot<Link> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new LinkLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable LinkLease tryAcquire() {
        Slot<Link> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new LinkLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<LinkLease> acquireAsync() {
        return lendAsync((slot, owner) -> new LinkLease(slot, owner));
    }

    @Override
    public CompletableFuture<LinkLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new LinkLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Link, ? extends R, E> work) throws E {
        try (LinkLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Link, E> task) throws E {
        try (LinkLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    /** Builds a {@link LinkPool} with other settings than {@link Link} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("LinkPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public LinkPool build() {
            return new LinkPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Link, RuntimeException> {
        @Override
        public Link create() {
            return new Link();
        }

        @Override
        public void destroy(Link object) {
            object.drop();
        }
    }
}
