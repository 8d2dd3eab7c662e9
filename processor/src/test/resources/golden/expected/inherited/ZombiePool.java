package inherited;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private ZombiePool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Zombie} declares.
     *
     * @return a pool, empty until it is used
     */
    public static ZombiePool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static ZombiePool unpooled() {
        return builder().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws TimeoutException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ZombieLease acquire() throws TimeoutException {
        Slot<Zombie> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new ZombieLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws TimeoutException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public ZombieLease acquire(Duration maxWait) throws TimeoutException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Zombie> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new ZombieLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws TimeoutException if an object cannot be made or readied
     */
    @Override
    public @Nullable ZombieLease tryAcquire() throws TimeoutException {
        Slot<Zombie> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new ZombieLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws TimeoutException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Zombie, ? extends R> work) throws TimeoutException {
        try (ZombieLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws TimeoutException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Zombie> work) throws TimeoutException {
        try (ZombieLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Zombie> slot) {
        try {
            activateObject(slot.object());
            return true;
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Zombie createObject() {
        return new Zombie();
    }

    @Override
    protected void activateObject(Zombie object) throws TimeoutException {
        object.wake();
    }

    @Override
    protected void destroyObject(Zombie object) {
        object.bury();
    }

    /**
     * Builds a {@link ZombiePool} with other settings than {@link Zombie} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ZombiePool", 1);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public ZombiePool build() {
            return new ZombiePool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
