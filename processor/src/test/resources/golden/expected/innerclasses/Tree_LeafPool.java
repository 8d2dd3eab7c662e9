package innerclasses;

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
 * A thread-safe pool of {@link Tree.Leaf} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_LeafPool extends AbstractPool<Tree<Integer>.Leaf, RuntimeException> {
    private Tree_LeafPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link LeafFactory} declares. */
    public static Tree_LeafPool create(LeafFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static Tree_LeafPool unpooled(LeafFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(LeafFactory factory) {
        return new Builder(factory);
    }

    @Override
    public Tree_LeafLease acquire() {
        Slot<Tree<Integer>.Leaf> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new Tree_LeafLease(slot, Thread.currentThread());
    }

    @Override
    public Tree_LeafLease acquire(Duration maxWait) {
        Slot<Tree<Integer>.Leaf> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new Tree_LeafLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable Tree_LeafLease tryAcquire() {
        Slot<Tree<Integer>.Leaf> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new Tree_LeafLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<Tree_LeafLease> acquireAsync() {
        return lendAsync((slot, owner) -> new Tree_LeafLease(slot, owner));
    }

    @Override
    public CompletableFuture<Tree_LeafLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new Tree_LeafLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Tree<Integer>.Leaf, ? extends R, E> work)
            throws E {
        try (Tree_LeafLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Tree<Integer>.Leaf, E> task) throws E {
        try (Tree_LeafLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link Tree_LeafPool} with other settings than {@link LeafFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final LeafFactory factory;

        private Builder(LeafFactory factory) {
            super("Tree_LeafPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public Tree_LeafPool build() {
            return new Tree_LeafPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Tree<Integer>.Leaf, RuntimeException> {
        private final LeafFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Tree<Integer>.Leaf create() {
            return factory.make();
        }
    }
}
