package nullmarked;

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
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Cache} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@NullMarked
public final class CachePool<V extends @Nullable Object> extends AbstractPool<Cache<V>, RuntimeException> {
    private CachePool(Builder<V> builder, ObjectHooks<V> hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Cache} declares. */
    public static <V extends @Nullable Object> CachePool<V> create(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<V>(name, tags).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static <V extends @Nullable Object> CachePool<V> unpooled(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<V>(name, tags).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static <V extends @Nullable Object> Builder<V> builder(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<>(name, tags);
    }

    @Override
    public CacheLease<V> acquire() {
        Slot<Cache<V>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new CacheLease<>(slot, Thread.currentThread());
    }

    @Override
    public CacheLease<V> acquire(Duration maxWait) {
        Slot<Cache<V>> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new CacheLease<>(slot, Thread.currentThread());
    }

    @Override
    public @Nullable CacheLease<V> tryAcquire() {
        Slot<Cache<V>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new CacheLease<>(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<CacheLease<V>> acquireAsync() {
        return lendAsync((slot, owner) -> new CacheLease<>(slot, owner));
    }

    @Override
    public CompletableFuture<CacheLease<V>> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new CacheLease<>(slot, owner));
    }

    @Override
    public <R extends @Nullable Object, E extends Exception> R use(
            Work<? super Cache<V>, ? extends R, E> work) throws E {
        try (CacheLease<V> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Cache<V>, E> task) throws E {
        try (CacheLease<V> lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link CachePool} with other settings than {@link Cache} declares. */
    @GeneratedPool
    public static final class Builder<V extends @Nullable Object> extends PoolBuilder<Builder<V>> {
        private final @Nullable String name;

        private final String @Nullable [] tags;

        private Builder(@Nullable String name, String @Nullable ... tags) {
            super("CachePool", 1);
            this.name = name;
            this.tags = tags;
        }

        /** Makes a pool, a new one each time. */
        public CachePool<V> build() {
            return new CachePool<V>(this, new ObjectHooks<V>(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks<V extends @Nullable Object> implements Hooks<Cache<V>, RuntimeException> {
        private final @Nullable String name;

        private final String @Nullable [] tags;

        ObjectHooks(Builder<V> builder) {
            this.name = builder.name;
            this.tags = builder.tags;
        }

        @Override
        public Cache<V> create() {
            return new Cache<>(name, tags);
        }
    }
}
