package suspected;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Shelf} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isFit()} is asked before an idle object is lent, unless it was made or validated in the last 500 ms
 *   <li>{@code isFit()} is asked before an object is lent again whose use has failed
 *   <li>{@code clear()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ShelfPool extends AbstractPool<Shelf, IOException> {
    private final ObjectHooks hooks;

    private ShelfPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Shelf} declares. */
    public static ShelfPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ShelfPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ShelfLease acquire() throws IOException {
        Slot<Shelf> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new ShelfLease(slot);
    }

    @Override
    public ShelfLease acquire(Duration maxWait) throws IOException {
        Slot<Shelf> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new ShelfLease(slot);
    }

    @Override
    public @Nullable ShelfLease tryAcquire() throws IOException {
        Slot<Shelf> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new ShelfLease(slot);
    }

    @Override
    public CompletableFuture<ShelfLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ShelfLease(slot));
    }

    @Override
    public CompletableFuture<ShelfLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ShelfLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Shelf, ? extends R, E> work) throws
            IOException, E {
        try (ShelfLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Shelf, E> task) throws IOException, E {
        try (ShelfLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private boolean isFit(Slot<Shelf> slot) {
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

    /** Builds a {@link ShelfPool} with other settings than {@link Shelf} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ShelfPool", 2);
            validate(ValidationPoint.ACQUIRE);
            validateAfter(Duration.ofMillis(500));
        }

        /** Makes a pool, a new one each time. */
        public ShelfPool build() {
            return new ShelfPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Shelf, IOException> {
        @Override
        public Shelf create() {
            return new Shelf();
        }

        @Override
        public boolean validate(Shelf object, ValidationPoint point) throws IOException {
            return object.isFit();
        }
    }
}
