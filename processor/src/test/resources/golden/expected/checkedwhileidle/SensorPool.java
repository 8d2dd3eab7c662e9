package checkedwhileidle;

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
 * A thread-safe pool of {@link Sensor} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isCalibrated(Sensor)} is asked after an object was made
 *   <li>{@code isCalibrated(Sensor)} is asked while an object is idle, every 30 seconds
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SensorPool extends AbstractPool<Sensor, RuntimeException> {
    private SensorPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Sensor} declares.
     *
     * @return a pool, empty until it is used
     */
    public static SensorPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static SensorPool unpooled() {
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
    public SensorLease acquire() {
        Slot<Sensor> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new SensorLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public SensorLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Sensor> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new SensorLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable SensorLease tryAcquire() {
        Slot<Sensor> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new SensorLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Sensor, ? extends R> work) {
        try (SensorLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Sensor> work) {
        try (SensorLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Sensor createObject() {
        return new Sensor();
    }

    @Override
    protected boolean validateObject(Sensor object) {
        return Sensor.isCalibrated(object);
    }

    /**
     * Builds a {@link SensorPool} with other settings than {@link Sensor} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SensorPool", 3);
            validate(Duration.ZERO, ValidationPoint.CREATE, ValidationPoint.IDLE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public SensorPool build() {
            return new SensorPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
