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
 * A thread-safe pool of {@link Tree.Node} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * @param <E> as in {@link NodeFactory}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_NodePool<E> extends AbstractPool<Tree<E>.Node<String>, RuntimeException> {
    private final NodeFactory<E> factory;

    private Tree_NodePool(Builder<E> builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link NodeFactory} declares.
     *
     * @param <E> as in {@link NodeFactory}
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static <E> Tree_NodePool<E> create(NodeFactory<E> factory) {
        return new Builder<E>(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <E> as in {@link NodeFactory}
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static <E> Tree_NodePool<E> unpooled(NodeFactory<E> factory) {
        return new Builder<E>(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <E> as in {@link NodeFactory}
     * @param factory makes the objects
     * @return a builder
     */
    public static <E> Builder<E> builder(NodeFactory<E> factory) {
        return new Builder<>(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Tree_NodeLease<E> acquire() {
        Slot<Tree<E>.Node<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new Tree_NodeLease<>(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Tree_NodeLease<E> acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Tree<E>.Node<String>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new Tree_NodeLease<>(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable Tree_NodeLease<E> tryAcquire() {
        Slot<Tree<E>.Node<String>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new Tree_NodeLease<>(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Tree<E>.Node<String>, ? extends R> work) {
        try (Tree_NodeLease<E> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Tree<E>.Node<String>> work) {
        try (Tree_NodeLease<E> lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Tree<E>.Node<String> createObject() {
        return factory.make();
    }

    /**
     * Builds a {@link Tree_NodePool} with other settings than {@link NodeFactory} declares.
     *
     * @param <E> as in {@link NodeFactory}
     */
    @GeneratedPool
    public static final class Builder<E> extends PoolBuilder<Builder<E>> {
        private final NodeFactory<E> factory;

        private Builder(NodeFactory<E> factory) {
            super("Tree_NodePool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public Tree_NodePool<E> build() {
            return new Tree_NodePool<>(this);
        }

        @Override
        protected Builder<E> self() {
            return this;
        }
    }
}
