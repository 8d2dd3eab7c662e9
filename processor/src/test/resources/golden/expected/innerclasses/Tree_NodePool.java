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
 * A thread-safe pool of {@link Tree.Node} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_NodePool<E> extends AbstractPool<Tree<E>.Node<String>, RuntimeException> {
    private Tree_NodePool(Builder<E> builder, ObjectHooks<E> hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link NodeFactory} declares. */
    public static <E> Tree_NodePool<E> create(NodeFactory<E> factory) {
        return new Builder<E>(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static <E> Tree_NodePool<E> unpooled(NodeFactory<E> factory) {
        return new Builder<E>(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static <E> Builder<E> builder(NodeFactory<E> factory) {
        return new Builder<>(factory);
    }

    @Override
    public Tree_NodeLease<E> acquire() {
        Slot<Tree<E>.Node<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new Tree_NodeLease<>(slot, Thread.currentThread());
    }

    @Override
    public Tree_NodeLease<E> acquire(Duration maxWait) {
        Slot<Tree<E>.Node<String>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new Tree_NodeLease<>(slot, Thread.currentThread());
    }

    @Override
    public @Nullable Tree_NodeLease<E> tryAcquire() {
        Slot<Tree<E>.Node<String>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new Tree_NodeLease<>(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<Tree_NodeLease<E>> acquireAsync() {
        return lendAsync((slot, owner) -> new Tree_NodeLease<>(slot, owner));
    }

    @Override
    public CompletableFuture<Tree_NodeLease<E>> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new Tree_NodeLease<>(slot, owner));
    }

    @Override
    public <R, EE extends Exception> R use(Work<? super Tree<E>.Node<String>, ? extends R, EE> work)
            throws EE {
        try (Tree_NodeLease<E> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <EE extends Exception> void run(Task<? super Tree<E>.Node<String>, EE> task) throws EE {
        try (Tree_NodeLease<E> lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link Tree_NodePool} with other settings than {@link NodeFactory} declares. */
    @GeneratedPool
    public static final class Builder<E> extends PoolBuilder<Builder<E>> {
        private final NodeFactory<E> factory;

        private Builder(NodeFactory<E> factory) {
            super("Tree_NodePool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public Tree_NodePool<E> build() {
            return new Tree_NodePool<E>(this, new ObjectHooks<E>(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks<E> implements Hooks<Tree<E>.Node<String>, RuntimeException> {
        private final NodeFactory<E> factory;

        ObjectHooks(Builder<E> builder) {
            this.factory = builder.factory;
        }

        @Override
        public Tree<E>.Node<String> create() {
            return factory.make();
        }
    }
}
