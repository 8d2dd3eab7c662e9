package dev.millpond.runtime.engine;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.WaitQueue;
import dev.millpond.runtime.internal.Waiter;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a slot for {@link SlowAcquire} where no object was idle: takes room for a new one, or waits or fails, as the policy
 * says. Room is a slot without an object, which the caller then makes.
 *
 * @param <T> the type of the pooled objects
 */
final class SlotSearch<T> {

    /** Claims by other threads that an acquire puts up with before it calls the pool exhausted. */
    private static final int MOST_SCANS = 16;

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final WaitQueue<Slot<T>> waiters;
    private final WhenExhausted policy;

    SlotSearch(PoolCore<T> core) {
        this.core = core;
        this.table = core.table();
        this.waiters = core.waiters();
        this.policy = core.settings().whenExhausted();
    }

    /** Tells whether a new object could be made now. */
    boolean hasRoom() {
        return policy == WhenExhausted.CREATE ? !table.isSuspended() && !table.isClosed() : table.hasRoom();
    }

    /** Claims an idle object or room for one, or makes room if that is the policy. Never waits. */
    @Nullable
    Slot<T> tryAcquire() {
        Slot<T> slot = claimOrReserveExactly();
        if (slot == null && policy == WhenExhausted.CREATE && !table.isSuspended()) {
            core.events().exhausted();
            slot = table.reserveOverflow();
            if (slot == null) {
                core.requireOpen();
            }
        }
        return slot;
    }

    /** The same, but waits or fails as the policy says. */
    Slot<T> acquire(Deadline deadline) {
        boolean worthWaiting = isWorthWaiting();
        Slot<T> slot = tryAcquire();
        if (slot != null) {
            return slot;
        }
        core.events().exhausted();
        if (worthWaiting && !deadline.isOver()) {
            slot = await(waiter -> look(waiter, deadline, () -> !isWorthWaiting(), this::claimOrReserve));
        }
        if (slot == null) {
            throw refusal(deadline.nanos());
        }
        return slot;
    }

    /**
     * Tells whether to wait. Under the policy to fail, only for what the pool itself holds: an object that it makes,
     * validates or destroys in the background, or one that its executor makes for nobody. No lease would account for such a
     * failure.
     */
    private boolean isWorthWaiting() {
        return policy == WhenExhausted.WAIT
                || (policy == WhenExhausted.FAIL && core.background().isBusy());
    }

    private PoolExhaustedException refusal(long maxWaitNanos) {
        if (policy == WhenExhausted.WAIT) {
            core.events().timedOut();
            return timedOut(maxWaitNanos);
        }
        return table.isSuspended()
                ? core.failures().suspended()
                : core.failures().exhausted();
    }

    private PoolTimeoutException timedOut(long maxWaitNanos) {
        if (table.isSuspended()) {
            return core.failures().timedOutSuspended(maxWaitNanos);
        }
        int held = core.settings().leaks().detectSelfDeadlock() ? core.countHeldByThisThread() : 0;
        return held > 0
                ? core.failures().timedOutHolding(maxWaitNanos, held)
                : core.failures().timedOut(maxWaitNanos);
    }

    /**
     * Claims an idle object or room for one, and answers null only if at some moment there was neither.
     *
     * <p>A single scan can't tell: it may look at one slot before that is released, and at another after that was claimed,
     * so that both looked lent though at every moment one of them was idle. So the scan stands between two readings of the
     * slots' versions. If these are equal, no slot was claimed meanwhile; hence each slot that was found lent was lent
     * already when the scan began. Otherwise another thread has claimed something, and the scan is repeated, but not for
     * ever: under a storm of claims the answer may be null because others were faster every time.
     */
    private @Nullable Slot<T> claimOrReserveExactly() {
        for (int scan = 1; ; scan++) {
            long changes = table.beginLook();
            long versions = table.versions();
            Slot<T> slot = claimOrReserve();
            if (slot != null) {
                return slot;
            }
            table.forEach(Slot::settleIfReturned);
            if (scan == MOST_SCANS || (versions == table.versions() && table.isUnchangedSince(changes))) {
                return null;
            }
        }
    }

    /** Claims an idle object or room for one; the latter is a slot without an object. */
    private @Nullable Slot<T> claimOrReserve() {
        Slot<T> slot = core.claim();
        if (slot == null) {
            slot = table.reserve();
        }
        if (slot == null) {
            core.requireOpen();
        }
        return slot;
    }

    // ---- Waiting ----

    /** Waits in the queue for as long as a look takes. Answers what it found, or else what was handed to this thread. */
    @Nullable
    Slot<T> await(Function<Waiter<Slot<T>>, @Nullable Slot<T>> look) {
        Waiter<Slot<T>> waiter = waiters.join();
        Slot<T> found;
        try {
            found = look.apply(waiter);
        } catch (Throwable failure) {
            putBack(leave(waiter));
            throw failure;
        }
        Slot<T> handed = leave(waiter);
        if (found == null) {
            return handed;
        }
        putBack(handed);
        return found;
    }

    /** Looks for a slot again and again, until there is one, or one is handed over, or it is not worth it any more. */
    @Nullable
    Slot<T> look(
            Waiter<Slot<T>> waiter,
            Deadline deadline,
            BooleanSupplier isPointless,
            Supplier<@Nullable Slot<T>> source) {
        while (true) {
            waiters.call(waiter);
            boolean last = isPointless.getAsBoolean() || deadline.isOver();
            Slot<T> found = waiter.hasItem() ? null : source.get();
            long left = deadline.left();
            if (found != null || waiter.hasItem() || last || left <= 0) {
                return found;
            }
            core.requireOpen();
            waiter.park(left);
            if (Thread.interrupted()) {
                throw core.failures().interrupted("while waiting", new InterruptedException());
            }
        }
    }

    private @Nullable Slot<T> leave(Waiter<Slot<T>> waiter) {
        Slot<T> handed = waiters.leave(waiter);
        if (!waiters.isEmpty() && (table.hasRoom() || table.countIdle() > 0)) {
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
