package checked;

import dev.millpond.Activate;
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
 * A thread-safe pool of {@link Line} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isOpen()} is asked after an object was made
 *   <li>{@code isOpen()} is asked before an idle object is lent, unless it was made or validated in the last 500 ms
 *   <li>{@code isOpen()} is asked when an object comes back
 *   <li>{@code isOpen()} is asked while an object is idle, every 500 ms
 *   <li>{@code isOpen()} is asked before an object is lent again whose use has failed
 *   <li>{@code open()} runs before each lease
 *   <li>{@code flush()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LinePool extends AbstractPool<Line, IOException> {
    private final ObjectHooks hooks;

    private LinePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Line} declares. */
    public static LinePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static LinePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public LineLease acquire() throws IOException {
        Slot<Line> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new LineLease(slot);
    }

    @Override
    public LineLease acquire(Duration maxWait) throws IOException {
        Slot<Line> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new LineLease(slot);
    }

    @Override
    public @Nullable LineLease tryAcquire() throws IOException {
        Slot<Line> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new LineLease(slot);
    }

    @Override
    public CompletableFuture<LineLease> acquireAsync() {
        return lendAsync((slot, owner) -> new LineLease(slot));
    }

    @Override
    public CompletableFuture<LineLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new LineLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Line, ? extends R, E> work) throws
            IOException, E {
        try (LineLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Line, E> task) throws IOException, E {
        try (LineLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private boolean isFit(Slot<Line> slot) {
        Line object = slot.object();
        try {
            if (mustValidate(slot)
                    && !(isValidationTimed()
                            ? validateInTime(slot)
                            : hooks.validate(object, ValidationPoint.ACQUIRE))) {
                return false;
            }
        } catch (Throwable failure) {
            hookFailed(slot, Validate.class, failure);
            return false;
        }
        try {
            hooks.activate(object);
            return true;
        } catch (Throwable failure) {
            hookFailed(slot, Activate.class, failure);
            return false;
        }
    }

    /** Builds a {@link LinePool} with other settings than {@link Line} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("LinePool", 3);
            validate(ValidationPoint.CREATE, ValidationPoint.ACQUIRE, ValidationPoint.RELEASE,
                    ValidationPoint.IDLE);
            validateAfter(Duration.ofMillis(500));
        }

        /** Makes a pool, a new one each time. */
        public LinePool build() {
            return new LinePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Line, IOException> {
        @Override
        public Line create() {
            return new Line();
        }

        @Override
        public boolean validate(Line object, ValidationPoint point) throws IOException {
            return object.isOpen();
        }

        @Override
        public void activate(Line object) {
            object.open();
        }
    }
}
