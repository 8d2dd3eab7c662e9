package genericfactory;

import dev.millpond.Activate;
import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Channels_ChannelPool<E extends Comparable<E>> extends AbstractPool<Channels.Channel<List<E>>, IOException> {
    private final ObjectHooks<E> hooks;

    private Channels_ChannelPool(Builder<E> builder, ObjectHooks<E> hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Channels.ChannelFactory} declares. */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> create() throws
            InterruptedException {
        return new Builder<E>(new Channels.ChannelFactory<E>()).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> unpooled() throws
            InterruptedException {
        return new Builder<E>(new Channels.ChannelFactory<E>()).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static <E extends Comparable<E>> Builder<E> builder() throws InterruptedException {
        return new Builder<>(new Channels.ChannelFactory<E>());
    }

    /** Makes a pool with the settings that {@link Channels.ChannelFactory} declares. */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> create(
            Channels.ChannelFactory<E> factory) {
        return new Builder<E>(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static <E extends Comparable<E>> Channels_ChannelPool<E> unpooled(
            Channels.ChannelFactory<E> factory) {
        return new Builder<E>(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static <E extends Comparable<E>> Builder<E> builder(Channels.ChannelFactory<E> factory) {
        return new Builder<>(factory);
    }

    @Override
    public Channels_ChannelLease<E> acquire() throws IOException {
        Slot<Channels.Channel<List<E>>> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new Channels_ChannelLease<>(slot, Thread.currentThread());
    }

    @Override
    public Channels_ChannelLease<E> acquire(Duration maxWait) throws IOException {
        Slot<Channels.Channel<List<E>>> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new Channels_ChannelLease<>(slot, Thread.currentThread());
    }

    @Override
    public @Nullable Channels_ChannelLease<E> tryAcquire() throws IOException {
        Slot<Channels.Channel<List<E>>> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new Channels_ChannelLease<>(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<Channels_ChannelLease<E>> acquireAsync() {
        return lendAsync((slot, owner) -> new Channels_ChannelLease<>(slot, owner));
    }

    @Override
    public CompletableFuture<Channels_ChannelLease<E>> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new Channels_ChannelLease<>(slot, owner));
    }

    @Override
    public <R, EE extends Exception> R use(
            Work<? super Channels.Channel<List<E>>, ? extends R, EE> work) throws IOException, EE {
        try (Channels_ChannelLease<E> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <EE extends Exception> void run(Task<? super Channels.Channel<List<E>>, EE> task) throws
            IOException, EE {
        try (Channels_ChannelLease<E> lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Channels.Channel<List<E>>> slot) {
        try {
            hooks.activate(slot.object());
            return true;
        } catch (Throwable failure) {
            hookFailed(slot, Activate.class, failure);
            return false;
        }
    }

    /**
     * Builds a {@link Channels_ChannelPool} with other settings than {@link Channels.ChannelFactory} declares.
     */
    @GeneratedPool
    public static final class Builder<E extends Comparable<E>> extends PoolBuilder<Builder<E>> {
        private final Channels.ChannelFactory<E> factory;

        private Builder(Channels.ChannelFactory<E> factory) {
            super("Channels_ChannelPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public Channels_ChannelPool<E> build() {
            return new Channels_ChannelPool<E>(this, new ObjectHooks<E>(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks<E extends Comparable<E>> implements Hooks<Channels.Channel<List<E>>, IOException> {
        private final Channels.ChannelFactory<E> factory;

        ObjectHooks(Builder<E> builder) {
            this.factory = builder.factory;
        }

        @Override
        public Channels.Channel<List<E>> create() throws IOException {
            return factory.open();
        }

        @Override
        public void activate(Channels.Channel<List<E>> object) throws IOException {
            factory.greet(object);
        }

        @Override
        public void destroy(Channels.Channel<List<E>> object) throws IOException {
            object.close();
        }
    }
}
