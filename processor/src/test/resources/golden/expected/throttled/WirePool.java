package throttled;

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
 * A thread-safe pool of {@link Wire} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isAlive()} is asked before an idle object is lent, unless it was made or validated in the last 2 seconds
 *   <li>{@code isAlive()} is asked before an object is lent again whose use has failed
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WirePool extends AbstractPool<Wire, RuntimeException> {
    private final ObjectHooks hooks;

    private WirePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Wire} declares. */
    public static WirePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static WirePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public WireLease acquire() {
        Slot<Wire> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new WireLease(slot, Thread.currentThread());
    }

    @Override
    public WireLease acquire(Duration maxWait) {
        Slot<Wire> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new WireLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable WireLease tryAcquire() {
        Slot<Wire> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new WireLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<WireLease> acquireAsync() {
        return lendAsync((slot, owner) -> new WireLease(slot, owner));
    }

    @Override
    public CompletableFuture<WireLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new WireLease(slot, owner));
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

    private boolean isFit(Slot<Wire> slot) {
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

    /** Builds a {@link WirePool} with other settings than {@link Wire} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("WirePool", 3);
            validate(ValidationPoint.ACQUIRE);
            validateAfter(Duration.ofSeconds(2));
        }

        /** Makes a pool, a new one each time. */
        public WirePool build() {
            return new WirePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Wire, RuntimeException> {
        @Override
        public Wire create() {
            return new Wire();
        }

        @Override
        public boolean validate(Wire object, ValidationPoint point) {
            return object.isAlive();
        }
    }
}
