package dev.millpond.runtime;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.WaitQueue;
import dev.millpond.runtime.internal.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * Gets a slot where no object was idle: takes room for a new one, or waits or fails, as the policy says. Room is a slot
 * without an object, which the caller then makes.
 *
 * @param <T> the type of the pooled objects
 */
final class Acquirer<T> {

    /** Claims by other threads that an acquire puts up with before it calls the pool exhausted. */
    private static final int MOST_SCANS = 16;

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final WaitQueue<Slot<T>> waiters;
    private final WhenExhausted policy;

    Acquirer(PoolCore<T> core) {
        this.core = core;
        this.table = core.table();
        this.waiters = core.waiters();
        this.policy = core.settings().whenExhausted();
    }

    /** Claims an idle object or room for one, or makes room if that is the policy. Never waits. */
    @Nullable
    Slot<T> tryAcquire() {
        Slot<T> slot = claimOrReserveExactly();
        if (slot == null && policy == WhenExhausted.CREATE) {
            core.events().exhausted();
            slot = table.reserveOverflow();
            if (slot == null) {
                throw core.closed();
            }
        }
        return slot;
    }

    /** The same, but waits or fails as the policy says. */
    Slot<T> acquire(long maxWaitNanos) {
        Slot<T> slot = tryAcquire();
        if (slot != null) {
            return slot;
        }
        core.events().exhausted();
        if (policy == WhenExhausted.FAIL) {
            throw core.exhausted();
        }
        if (maxWaitNanos > 0) {
            slot = await(System.nanoTime() + maxWaitNanos);
        }
        if (slot == null) {
            core.events().timedOut();
            throw core.timedOut(maxWaitNanos);
        }
        return slot;
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
            long moves = table.moves();
            long versions = table.versions();
            Slot<T> slot = claimOrReserve();
            if (slot != null) {
                return slot;
            }
            table.forEach(Slot::settleIfReturned);
            if (scan == MOST_SCANS || (versions == table.versions() && moves == table.moves())) {
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
        if (slot == null && table.isClosed()) {
            throw core.closed();
        }
        return slot;
    }

    // ---- Waiting ----

    private @Nullable Slot<T> await(long deadline) {
        Waiter<Slot<T>> waiter = waiters.join();
        Slot<T> found;
        try {
            found = look(waiter, deadline);
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

    private @Nullable Slot<T> look(Waiter<Slot<T>> waiter, long deadline) {
        while (true) {
            waiters.call(waiter);
            Slot<T> found = waiter.hasItem() ? null : claimOrReserve();
            long left = deadline - System.nanoTime();
            if (found != null || waiter.hasItem() || left <= 0) {
                return found;
            }
            waiter.park(left);
            if (Thread.interrupted()) {
                throw core.interrupted("while waiting", new InterruptedException());
            }
        }
    }

    private @Nullable Slot<T> leave(Waiter<Slot<T>> waiter) {
        Slot<T> handed = waiters.leave(waiter);
        if (!waiters.isEmpty() && (table.hasRoom() || table.countIdle() > 0)) {
            waiters.signal();
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
