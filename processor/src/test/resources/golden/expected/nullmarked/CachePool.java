package nullmarked;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Cache} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * @param <V> as in {@link Cache}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@NullMarked
public final class CachePool<V extends @Nullable Object> extends AbstractPool<Cache<V>, RuntimeException> {
    private final @Nullable String name;

    private final String @Nullable [] tags;

    private CachePool(Builder<V> builder) {
        super(builder);
        this.name = builder.name;
        this.tags = builder.tags;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Cache} declares.
     *
     * @param <V> as in {@link Cache}
     * @param name goes to the constructor of each object
     * @param tags goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static <V extends @Nullable Object> CachePool<V> create(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<V>(name, tags).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param <V> as in {@link Cache}
     * @param name goes to the constructor of each object
     * @param tags goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static <V extends @Nullable Object> CachePool<V> unpooled(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<V>(name, tags).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param <V> as in {@link Cache}
     * @param name goes to the constructor of each object
     * @param tags goes to the constructor of each object
     * @return a builder
     */
    public static <V extends @Nullable Object> Builder<V> builder(@Nullable String name,
            String @Nullable ... tags) {
        return new Builder<>(name, tags);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public CacheLease<V> acquire() {
        Slot<Cache<V>> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new CacheLease<>(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public CacheLease<V> acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Cache<V>> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new CacheLease<>(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable CacheLease<V> tryAcquire() {
        Slot<Cache<V>> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new CacheLease<>(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R extends @Nullable Object> R use(Function<? super Cache<V>, ? extends R> work) {
        try (CacheLease<V> lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Cache<V>> work) {
        try (CacheLease<V> lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Cache<V> createObject() {
        return new Cache<>(name, tags);
    }

    /**
     * Builds a {@link CachePool} with other settings than {@link Cache} declares.
     *
     * @param <V> as in {@link Cache}
     */
    @GeneratedPool
    public static final class Builder<V extends @Nullable Object> extends PoolBuilder<Builder<V>> {
        private final @Nullable String name;

        private final String @Nullable [] tags;

        private Builder(@Nullable String name, String @Nullable ... tags) {
            super("CachePool", 1);
            this.name = name;
            this.tags = tags;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public CachePool<V> build() {
            return new CachePool<>(this);
        }

        @Override
        protected Builder<V> self() {
            return this;
        }
    }
}
