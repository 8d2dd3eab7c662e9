package unmarked;

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
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Modern} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ModernPool extends AbstractPool<Modern, RuntimeException> {
    private ModernPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Modern} declares. */
    public static ModernPool create(@Modern.Named("url") @Modern.Nullable String url) {
        return builder(url).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ModernPool unpooled(@Modern.Named("url") @Modern.Nullable String url) {
        return builder(url).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(@Modern.Named("url") @Modern.Nullable String url) {
        return new Builder(url);
    }

    @Override
    public ModernLease acquire() {
        Slot<Modern> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new ModernLease(slot, Thread.currentThread());
    }

    @Override
    public ModernLease acquire(Duration maxWait) {
        Slot<Modern> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new ModernLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ModernLease tryAcquire() {
        Slot<Modern> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new ModernLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ModernLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ModernLease(slot, owner));
    }

    @Override
    public CompletableFuture<ModernLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ModernLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Modern, ? extends R, E> work) throws E {
        try (ModernLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Modern, E> task) throws E {
        try (ModernLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link ModernPool} with other settings than {@link Modern} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final String url;

        private Builder(@Modern.Named("url") @Modern.Nullable String url) {
            super("ModernPool", 1);
            this.url = url;
        }

        /** Makes a pool, a new one each time. */
        public ModernPool build() {
            return new ModernPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Modern, RuntimeException> {
        private final String url;

        ObjectHooks(Builder builder) {
            this.url = builder.url;
        }

        @Override
        public Modern create() {
            return new Modern(url);
        }
    }
}
