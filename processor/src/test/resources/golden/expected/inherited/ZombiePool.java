package inherited;

import dev.millpond.Activate;
import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Zombie} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code wake()} runs before each lease
 *   <li>{@code Hooked.sweep(Hooked)} runs after each lease
 *   <li>{@code bury()} runs when the pool drops an object
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ZombiePool extends AbstractPool<Zombie, TimeoutException> {
    private final ObjectHooks hooks;

    private ZombiePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Zombie} declares. */
    public static ZombiePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ZombiePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ZombieLease acquire() throws TimeoutException {
        Slot<Zombie> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new ZombieLease(slot);
    }

    @Override
    public ZombieLease acquire(Duration maxWait) throws TimeoutException {
        Slot<Zombie> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new ZombieLease(slot);
    }

    @Override
    public @Nullable ZombieLease tryAcquire() throws TimeoutException {
        Slot<Zombie> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new ZombieLease(slot);
    }

    @Override
    public CompletableFuture<ZombieLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ZombieLease(slot));
    }

    @Override
    public CompletableFuture<ZombieLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ZombieLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Zombie, ? extends R, E> work) throws
            TimeoutException, E {
        try (ZombieLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Zombie, E> task) throws TimeoutException, E {
        try (ZombieLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Zombie> slot) {
        try {
            hooks.activate(slot.object());
            return true;
        } catch (Throwable failure) {
            hookFailed(slot, Activate.class, failure);
            return false;
        }
    }

    /** Builds a {@link ZombiePool} with other settings than {@link Zombie} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ZombiePool", 1);
        }

        /** Makes a pool, a new one each time. */
        public ZombiePool build() {
            return new ZombiePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Zombie, TimeoutException> {
        @Override
        public Zombie create() {
            return new Zombie();
        }

        @Override
        public void activate(Zombie object) throws TimeoutException {
            object.wake();
        }

        @Override
        public void destroy(Zombie object) {
            object.bury();
        }
    }
}
