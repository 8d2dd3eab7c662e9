package innerclasses;

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
 * A thread-safe pool of {@link Tree.Leaf} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_LeafPool extends AbstractPool<Tree<Integer>.Leaf, RuntimeException> {
    private final LeafFactory factory;

    private Tree_LeafPool(Builder builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link LeafFactory} declares.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static Tree_LeafPool create(LeafFactory factory) {
        return builder(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static Tree_LeafPool unpooled(LeafFactory factory) {
        return builder(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param factory makes the objects
     * @return a builder
     */
    public static Builder builder(LeafFactory factory) {
        return new Builder(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Tree_LeafLease acquire() {
        Slot<Tree<Integer>.Leaf> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new Tree_LeafLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Tree_LeafLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Tree<Integer>.Leaf> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new Tree_LeafLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable Tree_LeafLease tryAcquire() {
        Slot<Tree<Integer>.Leaf> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new Tree_LeafLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Tree<Integer>.Leaf, ? extends R> work) {
        try (Tree_LeafLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Tree<Integer>.Leaf> work) {
        try (Tree_LeafLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Tree<Integer>.Leaf createObject() {
        return factory.make();
    }

    /**
     * Builds a {@link Tree_LeafPool} with other settings than {@link LeafFactory} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final LeafFactory factory;

        private Builder(LeafFactory factory) {
            super("Tree_LeafPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public Tree_LeafPool build() {
            return new Tree_LeafPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
