package ownnames;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.Throwable;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Duration duration;

    private final String builder;

    private final ownnames.Builder slot;

    private StrangePool(Builder builder) {
        super(builder);
        this.duration = builder.duration;
        this.builder = builder.builder;
        this.slot = builder.slot;
        start();
    }

    /**
     * Makes a pool with the settings that {@link Strange} declares.
     *
     * @param duration goes to the constructor of each object
     * @param builder goes to the constructor of each object
     * @param slot goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static StrangePool create(Duration duration, String builder, ownnames.Builder slot) {
        return builder(duration, builder, slot).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param duration goes to the constructor of each object
     * @param builder goes to the constructor of each object
     * @param slot goes to the constructor of each object
     * @return a pool, empty until it is used
     */
    public static StrangePool unpooled(Duration duration, String builder, ownnames.Builder slot) {
        return builder(duration, builder, slot).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param duration goes to the constructor of each object
     * @param builder goes to the constructor of each object
     * @param slot goes to the constructor of each object
     * @return a builder
     */
    public static Builder builder(Duration duration, String builder, ownnames.Builder slot) {
        return new Builder(duration, builder, slot);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 1 day when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public StrangeLease acquire() {
        Slot<Strange> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return new StrangeLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public StrangeLease acquire(java.time.Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Strange> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        } else if (!isFit(slot)) {
            slot = replace(slot, maxWait);
        }
        return new StrangeLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable StrangeLease tryAcquire() {
        Slot<Strange> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        } else if (!isFit(slot)) {
            slot = replace(slot);
        }
        return slot == null ? null : new StrangeLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Strange, ? extends R> work) {
        try (StrangeLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Strange> work) {
        try (StrangeLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    private boolean isFit(Slot<Strange> slot) {
        try {
            return validateObject(slot.object());
        } catch (Throwable failure) {
            hookFailed(failure);
            return false;
        }
    }

    @Override
    protected Strange createObject() {
        return new Strange(duration, builder, slot);
    }

    @Override
    protected boolean validateObject(Strange object) {
        return object.validate();
    }

    /**
     * Builds a {@link StrangePool} with other settings than {@link Strange} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final Duration duration;

        private final String builder;

        private final ownnames.Builder slot;

        private Builder(Duration duration, String builder, ownnames.Builder slot) {
            super("StrangePool", 1);
            maxWait(java.time.Duration.ofDays(1));
            validate(java.time.Duration.ZERO, ValidationPoint.ACQUIRE);
            this.duration = duration;
            this.builder = builder;
            this.slot = slot;
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public StrangePool build() {
            return new StrangePool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
