package checkedwhileidle;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
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
 * A thread-safe pool of {@link Sensor} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isCalibrated(Sensor)} is asked after an object was made
 *   <li>{@code isCalibrated(Sensor)} is asked while an object is idle, every 30 seconds
 *   <li>{@code isCalibrated(Sensor)} is asked before an object is lent again whose use has failed
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SensorPool extends AbstractPool<Sensor, RuntimeException> {
    private final ObjectHooks hooks;

    private SensorPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Sensor} declares. */
    public static SensorPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static SensorPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public SensorLease acquire() {
        Slot<Sensor> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new SensorLease(slot, Thread.currentThread());
    }

    @Override
    public SensorLease acquire(Duration maxWait) {
        Slot<Sensor> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new SensorLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable SensorLease tryAcquire() {
        Slot<Sensor> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new SensorLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<SensorLease> acquireAsync() {
        return lendAsync((slot, owner) -> new SensorLease(slot, owner));
    }

    @Override
    public CompletableFuture<SensorLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new SensorLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Sensor, ? extends R, E> work) throws E {
        try (SensorLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Sensor, E> task) throws E {
        try (SensorLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private boolean isFit(Slot<Sensor> slot) {
        try {
            return !mustValidate(slot)
                    || (isValidationTimed()
                            ? validateInTime(slot)
                            : hooks.validate(slot.object(), ValidationPoint.ACQUIRE));
        } catch (Throwable failure) {
            hookFailed(slot, Validate.class, failure);
            return false;
        }
    }

    /** Builds a {@link SensorPool} with other settings than {@link Sensor} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SensorPool", 3);
            validate(ValidationPoint.CREATE, ValidationPoint.IDLE);
        }

        /** Makes a pool, a new one each time. */
        public SensorPool build() {
            return new SensorPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Sensor, RuntimeException> {
        @Override
        public Sensor create() {
            return new Sensor();
        }

        @Override
        public boolean validate(Sensor object, ValidationPoint point) {
            return Sensor.isCalibrated(object);
        }
    }
}
