package genericfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Channels.Channel} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code greet(Channel)} runs before each lease
 *   <li>{@code close()} runs when the pool drops an object
 * </ul>
 *
 * @param <E> as in {@link Channels.ChannelFactory}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Channels_ChannelPool<E extends Comparable<E>> extends AbstractPool<Channels.Channel<List<E>>, IOException> {
    private final Channels.ChannelFactory<E> factory;

    private Channels_ChannelPool(Builder<E> builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Channels.ChannelFactory} declares.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @return a pool, empty until it is used
     * @throws InterruptedException if the factory cannot be made
     */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> create() throws
            InterruptedException {
        return new Builder<E>(new Channels.ChannelFactory<E>()).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @return a pool, empty until it is used
     * @throws InterruptedException if the factory cannot be made
     */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> unpooled() throws
            InterruptedException {
        return new Builder<E>(new Channels.ChannelFactory<E>()).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @return a builder
     * @throws InterruptedException if the factory cannot be made
     */
    public static <E extends Comparable<E>> Builder<E> builder() throws InterruptedException {
        return new Builder<>(new Channels.ChannelFactory<E>());
    }

    /**
     * Makes a pool with the settings that {@link Channels.ChannelFactory} declares.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> create(
            Channels.ChannelFactory<E> factory) {
        return new Builder<E>(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> unpooled(
            Channels.ChannelFactory<E> factory) {
        return new Builder<E>(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     * @param factory makes the objects
     * @return a builder
     */
    public static <E extends Comparable<E>> Builder<E> builder(Channels.ChannelFactory<E> factory) {
        return new Builder<>(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Channels_ChannelLease<E> acquire() throws IOException {
        Slot<Channels.Channel<List<E>>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new Channels_ChannelLease<>(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public Channels_ChannelLease<E> acquire(Duration maxWait) throws IOException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Channels.Channel<List<E>>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new Channels_ChannelLease<>(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public @Nullable Channels_ChannelLease<E> tryAcquire() throws IOException {
        Slot<Channels.Channel<List<E>>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new Channels_ChannelLease<>(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Channels.Channel<List<E>>, ? extends R> work) throws
            IOException {
        try (Channels_ChannelLease<E> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Channels.Channel<List<E>>> work) throws IOException {
        try (Channels_ChannelLease<E> lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Channels.Channel<List<E>>> slot) {
        try {
            activateObject(slot.object());
            return true;
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Channels.Channel<List<E>> createObject() throws IOException {
        return factory.open();
    }

    @Override
    protected void activateObject(Channels.Channel<List<E>> object) throws IOException {
        factory.greet(object);
    }

    @Override
    protected void destroyObject(Channels.Channel<List<E>> object) throws IOException {
        object.close();
    }

    /**
     * Builds a {@link Channels_ChannelPool} with other settings than {@link Channels.ChannelFactory} declares.
     *
     * @param <E> as in {@link Channels.ChannelFactory}
     */
    @GeneratedPool
    public static final class Builder<E extends Comparable<E>> extends PoolBuilder<Builder<E>> {
        private final Channels.ChannelFactory<E> factory;

        private Builder(Channels.ChannelFactory<E> factory) {
            super("Channels_ChannelPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public Channels_ChannelPool<E> build() {
            return new Channels_ChannelPool<>(this);
        }

        @Override
        protected Builder<E> self() {
            return this;
        }
    }
}
