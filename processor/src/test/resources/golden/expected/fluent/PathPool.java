package fluent;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Path} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class PathPool extends AbstractPool<Path<String>, RuntimeException> {
    private PathPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link PathFactory} declares. */
    public static PathPool create(PathFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static PathPool unpooled(PathFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(PathFactory factory) {
        return new Builder(factory);
    }

    @Override
    public PathLease acquire() {
        Slot<Path<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new PathLease(slot, Thread.currentThread());
    }

    @Override
    public PathLease acquire(Duration maxWait) {
        Slot<Path<String>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new PathLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable PathLease tryAcquire() {
        Slot<Path<String>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new PathLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<PathLease> acquireAsync() {
        return lendAsync((slot, owner) -> new PathLease(slot, owner));
    }

    @Override
    public CompletableFuture<PathLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new PathLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Path<String>, ? extends R, E> work) throws
            E {
        try (PathLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Path<String>, E> task) throws E {
        try (PathLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link PathPool} with other settings than {@link PathFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final PathFactory factory;

        private Builder(PathFactory factory) {
            super("PathPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public PathPool build() {
            return new PathPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Path<String>, RuntimeException> {
        private final PathFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Path<String> create() {
            return factory.make();
        }
    }
}
