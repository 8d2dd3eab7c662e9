package pointed;

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
 * A thread-safe pool of {@link Probe} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isFit(Probe, ValidationPoint)} is asked after an object was made
 *   <li>{@code isFit(Probe, ValidationPoint)} is asked before an idle object is lent
 *   <li>{@code isFit(Probe, ValidationPoint)} is asked when an object comes back
 *   <li>{@code isFit(Probe, ValidationPoint)} is asked while an object is idle, every 30 seconds
 *   <li>{@code reset()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ProbePool extends AbstractPool<Probe, RuntimeException> {
    private final ObjectHooks hooks;

    private ProbePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Probe} declares. */
    public static ProbePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ProbePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ProbeLease acquire() {
        Slot<Probe> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new ProbeLease(slot);
    }

    @Override
    public ProbeLease acquire(Duration maxWait) {
        Slot<Probe> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new ProbeLease(slot);
    }

    @Override
    public @Nullable ProbeLease tryAcquire() {
        Slot<Probe> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new ProbeLease(slot);
    }

    @Override
    public CompletableFuture<ProbeLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ProbeLease(slot));
    }

    @Override
    public CompletableFuture<ProbeLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ProbeLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Probe, ? extends R, E> work) throws E {
        try (ProbeLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Probe, E> task) throws E {
        try (ProbeLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Probe> slot) {
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

    /** Builds a {@link ProbePool} with other settings than {@link Probe} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ProbePool", 2);
            validate(ValidationPoint.CREATE, ValidationPoint.ACQUIRE, ValidationPoint.RELEASE,
                    ValidationPoint.IDLE);
        }

        /** Makes a pool, a new one each time. */
        public ProbePool build() {
            return new ProbePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Probe, RuntimeException> {
        @Override
        public Probe create() {
            return new Probe();
        }

        @Override
        public boolean validate(Probe object, ValidationPoint point) {
            return Probe.isFit(object, point);
        }
    }
}
