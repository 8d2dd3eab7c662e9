package fatalfactory;

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
 * A thread-safe pool of {@link Wire} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isFatal(Wire, Throwable)} is asked when a use of an object fails
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class WirePool extends AbstractPool<Wire, RuntimeException> {
    private final ObjectHooks hooks;

    private WirePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link WireFactory} declares. */
    public static WirePool create(WireFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static WirePool unpooled(WireFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(WireFactory factory) {
        return new Builder(factory);
    }

    @Override
    public WireLease acquire() {
        Slot<Wire> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new WireLease(slot, hooks.factory, Thread.currentThread());
    }

    @Override
    public WireLease acquire(Duration maxWait) {
        Slot<Wire> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new WireLease(slot, hooks.factory, Thread.currentThread());
    }

    @Override
    public @Nullable WireLease tryAcquire() {
        Slot<Wire> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new WireLease(slot, hooks.factory, Thread.currentThread());
    }

    @Override
    public CompletableFuture<WireLease> acquireAsync() {
        return lendAsync((slot, owner) -> new WireLease(slot, hooks.factory, owner));
    }

    @Override
    public CompletableFuture<WireLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new WireLease(slot, hooks.factory, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Wire, ? extends R, E> work) throws E {
        try (WireLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Wire, E> task) throws E {
        try (WireLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    /** Builds a {@link WirePool} with other settings than {@link WireFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final WireFactory factory;

        private Builder(WireFactory factory) {
            super("WirePool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public WirePool build() {
            return new WirePool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Wire, RuntimeException> {
        private final WireFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Wire create() {
            return factory.make();
        }
    }
}
