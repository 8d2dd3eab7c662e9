package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Waiter;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stay in the wait queue, with a thread or without. It looks for a slot each time it is woken, until there is one, or one
 * is handed over, or it is not worth it any more. Whoever began it must {@linkplain #abandon abandon} it, if a look throws or
 * it is not to be over.
 *
 * @param <T> the type of the pooled objects
 */
final class Wait<T> {

    private final PoolCore<T> core;
    private final Waiter<Slot<T>> waiter;
    private final Deadline deadline;
    private final BooleanSupplier isPointless;
    private final Supplier<@Nullable Slot<T>> source;
    private @Nullable Slot<T> found;

    /**
     * Takes over a waiter that has joined the queue.
     *
     * @param isPointless tells whether to give up after one more look
     * @param source where to look
     */
    Wait(
            PoolCore<T> core,
            Waiter<Slot<T>> waiter,
            Deadline deadline,
            BooleanSupplier isPointless,
            Supplier<@Nullable Slot<T>> source) {
        this.core = core;
        this.waiter = waiter;
        this.deadline = deadline;
        this.isPointless = isPointless;
        this.source = source;
    }

    /** Looks once. Answers whether the wait is over; {@link #found} tells how it ended. */
    boolean look() {
        core.waiters().call(waiter);
        boolean last = isPointless.getAsBoolean() || deadline.isOver();
        Slot<T> seen = waiter.hasItem() ? null : source.get();
        if (seen == null && !waiter.hasItem() && !last && deadline.left() > 0) {
            core.requireOpen();
            return false;
        }
        Slot<T> handed = leave();
        found = seen == null ? handed : seen;
        if (seen != null) {
            putBack(handed);
        }
        return true;
    }

    /** Returns what the wait was for, or null if it was in vain. */
    @Nullable
    Slot<T> found() {
        return found;
    }

    /** Ends the wait without an outcome. */
    void abandon() {
        putBack(leave());
    }

    /** Has the calling thread, which began it, sleep until it is to look again. */
    void park() {
        waiter.park(untilNextLook());
    }

    /** The same for somebody without a thread, whom the pool's alarm wakes. */
    void rest() {
        long nanos = waiter.isOnDuty() ? 0 : untilNextLook();
        if (nanos < Long.MAX_VALUE) {
            core.wakeRestingWithin(nanos);
        }
    }

    /** Says that a rest is over. */
    void endRest() {
        waiter.endNap();
    }

    /** Returns for how long to sleep at most. Nobody wakes one who waits when room may be used again. */
    private long untilNextLook() {
        long untilNextAttempt = core.attempts().areFailing() && core.table().hasRoom()
                ? core.attempts().untilNext()
                : Long.MAX_VALUE;
        return Math.min(deadline.left(), untilNextAttempt > 0 ? untilNextAttempt : Long.MAX_VALUE);
    }

    private @Nullable Slot<T> leave() {
        Slot<T> handed = core.waiters().leave(waiter);
        if (!core.waiters().isEmpty() && (core.table().hasRoom() || core.table().countIdle() > 0)) {
            core.signalRoom();
        }
        return handed;
    }

    private void putBack(@Nullable Slot<T> handed) {
        if (handed != null && handed.hasObject()) {
            handed.release(handed.version());
        } else if (handed != null) {
            core.vacate(handed);
        }
    }
}
