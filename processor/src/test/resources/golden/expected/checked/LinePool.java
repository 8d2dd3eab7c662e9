package checked;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Line} objects. Unless its builder says otherwise,
 * at most 3 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isOpen()} is asked after an object was made
 *   <li>{@code isOpen()} is asked before an idle object is lent, unless it was used or validated in the last 500 ms
 *   <li>{@code isOpen()} is asked when an object comes back
 *   <li>{@code isOpen()} is asked while an object is idle, every 500 ms
 *   <li>{@code open()} runs before each lease
 *   <li>{@code flush()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LinePool extends AbstractPool<Line, IOException> {
    private LinePool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Line} declares.
     *
     * @return a pool, empty until it is used
     */
    public static LinePool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static LinePool unpooled() {
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
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public LineLease acquire() throws IOException {
        Slot<Line> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new LineLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws IOException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public LineLease acquire(Duration maxWait) throws IOException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Line> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new LineLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public @Nullable LineLease tryAcquire() throws IOException {
        Slot<Line> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new LineLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Line, ? extends R> work) throws IOException {
        try (LineLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws IOException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Line> work) throws IOException {
        try (LineLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Line> slot) {
        try {
            Line object = slot.object();
            if (slot.needsValidation() && !validateObject(object)) {
                return false;
            }
            activateObject(object);
            return true;
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Line createObject() {
        return new Line();
    }

    @Override
    protected boolean validateObject(Line object) throws IOException {
        return object.isOpen();
    }

    @Override
    protected void activateObject(Line object) {
        object.open();
    }

    /**
     * Builds a {@link LinePool} with other settings than {@link Line} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("LinePool", 3);
            validate(Duration.ofMillis(500), ValidationPoint.CREATE, ValidationPoint.ACQUIRE,
                    ValidationPoint.RELEASE, ValidationPoint.IDLE);
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public LinePool build() {
            return new LinePool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
