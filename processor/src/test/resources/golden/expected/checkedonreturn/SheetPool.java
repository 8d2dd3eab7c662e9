package checkedonreturn;

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
 * A thread-safe pool of {@link Sheet} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isBlank()} is asked when an object comes back
 *   <li>{@code isBlank()} is asked before an object is lent again whose use has failed
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SheetPool extends AbstractPool<Sheet, RuntimeException> {
    private final ObjectHooks hooks;

    private SheetPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Sheet} declares. */
    public static SheetPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static SheetPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public SheetLease acquire() {
        Slot<Sheet> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new SheetLease(slot);
    }

    @Override
    public SheetLease acquire(Duration maxWait) {
        Slot<Sheet> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new SheetLease(slot);
    }

    @Override
    public @Nullable SheetLease tryAcquire() {
        Slot<Sheet> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new SheetLease(slot);
    }

    @Override
    public CompletableFuture<SheetLease> acquireAsync() {
        return lendAsync((slot, owner) -> new SheetLease(slot));
    }

    @Override
    public CompletableFuture<SheetLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new SheetLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Sheet, ? extends R, E> work) throws E {
        try (SheetLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Sheet, E> task) throws E {
        try (SheetLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private boolean isFit(Slot<Sheet> slot) {
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

    /** Builds a {@link SheetPool} with other settings than {@link Sheet} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SheetPool", 3);
            validate(ValidationPoint.RELEASE);
        }

        /** Makes a pool, a new one each time. */
        public SheetPool build() {
            return new SheetPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Sheet, RuntimeException> {
        @Override
        public Sheet create() {
            return new Sheet();
        }

        @Override
        public boolean validate(Sheet object, ValidationPoint point) {
            return object.isBlank();
        }
    }
}
