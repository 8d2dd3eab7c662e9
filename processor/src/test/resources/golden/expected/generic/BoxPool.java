package generic;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Box} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings("varargs")
public final class BoxPool<R, T extends Comparable<? super T> & Serializable> extends AbstractPool<Box<R, T>, RuntimeException> {
    private BoxPool(Builder<R, T> builder, ObjectHooks<R, T> hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Box} declares. */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> BoxPool<R, T> create(
            Supplier<? extends R> first, T... others) {
        return new Builder<R, T>(first, others).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> BoxPool<R, T> unpooled(
            Supplier<? extends R> first, T... others) {
        return new Builder<R, T>(first, others).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    @SafeVarargs
    public static <R, T extends Comparable<? super T> & Serializable> Builder<R, T> builder(
            Supplier<? extends R> first, T... others) {
        return new Builder<>(first, others);
    }

    @Override
    public BoxLease<R, T> acquire() {
        Slot<Box<R, T>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new BoxLease<>(slot, Thread.currentThread());
    }

    @Override
    public BoxLease<R, T> acquire(Duration maxWait) {
        Slot<Box<R, T>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new BoxLease<>(slot, Thread.currentThread());
    }

    @Override
    public @Nullable BoxLease<R, T> tryAcquire() {
        Slot<Box<R, T>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new BoxLease<>(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<BoxLease<R, T>> acquireAsync() {
        return lendAsync((slot, owner) -> new BoxLease<>(slot, owner));
    }

    @Override
    public CompletableFuture<BoxLease<R, T>> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new BoxLease<>(slot, owner));
    }

    @Override
    public <RR, E extends Exception> RR use(Work<? super Box<R, T>, ? extends RR, E> work) throws
            E {
        try (BoxLease<R, T> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Box<R, T>, E> task) throws E {
        try (BoxLease<R, T> lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link BoxPool} with other settings than {@link Box} declares. */
    @GeneratedPool
    public static final class Builder<R, T extends Comparable<? super T> & Serializable> extends PoolBuilder<Builder<R, T>> {
        private final Supplier<? extends R> first;

        private final T[] others;

        @SafeVarargs
        private Builder(Supplier<? extends R> first, T... others) {
            super("BoxPool", 3);
            this.first = first;
            this.others = others;
        }

        /** Makes a pool, a new one each time. */
        public BoxPool<R, T> build() {
            return new BoxPool<R, T>(this, new ObjectHooks<R, T>(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks<R, T extends Comparable<? super T> & Serializable> implements Hooks<Box<R, T>, RuntimeException> {
        private final Supplier<? extends R> first;

        private final T[] others;

        ObjectHooks(Builder<R, T> builder) {
            this.first = builder.first;
            this.others = builder.others;
        }

        @Override
        public Box<R, T> create() {
            return new Box<>(first, others);
        }
    }
}
