package unmarked;

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
 * A thread-safe pool of {@link Modern} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ModernPool extends AbstractPool<Modern, RuntimeException> {
    private final String url;

    private ModernPool(Builder builder) {
        super(builder);
        this.url = builder.url;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Modern} declares.
     *
     * @param url goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static ModernPool create(@Modern.Named("url") @Modern.Nullable String url) {
        return builder(url).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param url goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static ModernPool unpooled(@Modern.Named("url") @Modern.Nullable String url) {
        return builder(url).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param url goes to the constructor of each object
     * @return a builder
     */
    public static Builder builder(@Modern.Named("url") @Modern.Nullable String url) {
        return new Builder(url);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ModernLease acquire() {
        Slot<Modern> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new ModernLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ModernLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Modern> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new ModernLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable ModernLease tryAcquire() {
        Slot<Modern> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new ModernLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Modern, ? extends R> work) {
        try (ModernLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Modern> work) {
        try (ModernLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Modern createObject() {
        return new Modern(url);
    }

    /**
     * Builds a {@link ModernPool} with other settings than {@link Modern} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String url;

        private Builder(@Modern.Named("url") @Modern.Nullable String url) {
            super("ModernPool", 1);
            this.url = url;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ModernPool build() {
            return new ModernPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
