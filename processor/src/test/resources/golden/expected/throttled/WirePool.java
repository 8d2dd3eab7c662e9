package throttled;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
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
 * A thread-safe pool of {@link Wire} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isAlive()} is asked before an idle object is lent, unless it was used in the last 2 seconds
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WirePool extends AbstractPool<Wire, RuntimeException> {
    private WirePool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Wire} declares.
     *
     * @return a pool, empty until it is used
     */
    public static WirePool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static WirePool unpooled() {
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
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public WireLease acquire() {
        Slot<Wire> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new WireLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public WireLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Wire> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new WireLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable WireLease tryAcquire() {
        Slot<Wire> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new WireLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Wire, ? extends R> work) {
        try (WireLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Wire> work) {
        try (WireLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Wire> slot) {
        try {
            return !slot.needsValidation() || validateObject(slot.object());
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Wire createObject() {
        return new Wire();
    }

    @Override
    protected boolean validateObject(Wire object) {
        return object.isAlive();
    }

    /**
     * Builds a {@link WirePool} with other settings than {@link Wire} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("WirePool", 3);
            validate(Duration.ofSeconds(2), ValidationPoint.ACQUIRE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public WirePool build() {
            return new WirePool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
