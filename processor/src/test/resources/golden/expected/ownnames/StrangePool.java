package ownnames;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.lang.Exception;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.Throwable;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Strange} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} waits up to 1 day when all are lent.
 *
 * <ul>
 *   <li>{@code validate()} is asked before an idle object is lent
 *   <li>{@code passivate()} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class StrangePool extends AbstractPool<Strange, RuntimeException> {
    private final ObjectHooks hooks;

    private StrangePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Strange} declares. */
    public static StrangePool create(Duration duration, String builder, ownnames.Builder slot) {
        return builder(duration, builder, slot).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static StrangePool unpooled(Duration duration, String builder, ownnames.Builder slot) {
        return builder(duration, builder, slot).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(Duration duration, String builder, ownnames.Builder slot) {
        return new Builder(duration, builder, slot);
    }

    @Override
    public StrangeLease acquire() {
        Slot<Strange> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new StrangeLease(slot);
    }

    @Override
    public StrangeLease acquire(java.time.Duration maxWait) {
        Slot<Strange> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new StrangeLease(slot);
    }

    @Override
    public @Nullable StrangeLease tryAcquire() {
        Slot<Strange> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new StrangeLease(slot);
    }

    @Override
    public CompletableFuture<StrangeLease> acquireAsync() {
        return lendAsync((slot, owner) -> new StrangeLease(slot));
    }

    @Override
    public CompletableFuture<StrangeLease> acquireAsync(java.time.Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new StrangeLease(slot));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Strange, ? extends R, E> work) throws E {
        try (StrangeLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Strange, E> task) throws E {
        try (StrangeLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Strange> slot) {
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

    /** Builds a {@link StrangePool} with other settings than {@link Strange} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final Duration duration;

        private final String builder;

        private final ownnames.Builder slot;

        private Builder(Duration duration, String builder, ownnames.Builder slot) {
            super("StrangePool", 1);
            maxWait(java.time.Duration.ofDays(1));
            validate(ValidationPoint.ACQUIRE);
            this.duration = duration;
            this.builder = builder;
            this.slot = slot;
        }

        /** Makes a pool, a new one each time. */
        public StrangePool build() {
            return new StrangePool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Strange, RuntimeException> {
        private final Duration duration;

        private final String builder;

        private final ownnames.Builder slot;

        ObjectHooks(Builder builder) {
            this.duration = builder.duration;
            this.builder = builder.builder;
            this.slot = builder.slot;
        }

        @Override
        public Strange create() {
            return new Strange(duration, builder, slot);
        }

        @Override
        public boolean validate(Strange object, ValidationPoint point) {
            return object.validate();
        }
    }
}
