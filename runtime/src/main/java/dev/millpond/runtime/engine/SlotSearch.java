package dev.millpond.runtime.engine;

import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolException;
import dev.millpond.runtime.PoolTimeoutException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.WaitQueue;
import dev.millpond.runtime.internal.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * Finds a slot for an {@link Acquisition} where no object was idle: takes room for a new one, or says what to wait for, or why
 * there is nothing. Room is a slot without an object, which the caller then makes.
 *
 * @param <T> the type of the pooled objects
 */
final class SlotSearch<T> {

    /** Claims by other threads that an acquire puts up with before it calls the pool exhausted. */
    private static final int MOST_SCANS = 16;

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final WaitQueue<Slot<T>> waiters;
    private final Attempts attempts;
    private final WhenExhausted policy;

    SlotSearch(PoolCore<T> core) {
        this.core = core;
        this.table = core.table();
        this.waiters = core.waiters();
        this.attempts = core.attempts();
        this.policy = core.settings().whenExhausted();
    }

    /** Refuses if the circuit is open, and neither an idle object nor one that comes back would serve. */
    void refuseIfOpen(boolean isPatient) {
        Circuit circuit = attempts.circuit();
        if (circuit.isOpen()
                && hasRoom()
                && table.countIdle() == 0
                && !circuit.isOverdue()
                && !maySearchOn(isPatient)) {
            throw core.failures().circuitOpen(circuit.failures());
        }
    }

    /** Tells whether to go on though no object can be made: another one may come. */
    boolean maySearchOn(boolean isPatient) {
        boolean retries = core.settings().whenCreationFails() == WhenCreationFails.RETRY;
        return isPatient && (retries || core.canServe());
    }

    /** Tells whether a new object could be made now. */
    private boolean hasRoom() {
        return policy == WhenExhausted.CREATE ? !table.isSuspended() && !table.isClosed() : table.hasRoom();
    }

    /**
     * Claims an idle object or room for one, or makes room if that is the policy.
     *
     * @param isPatient whether the one who asks can wait for what is lent
     */
    @Nullable
    Slot<T> tryAcquire(boolean isPatient) {
        Slot<T> slot = claimOrReserveExactly(isPatient);
        if (slot == null && policy == WhenExhausted.CREATE && !table.isSuspended()) {
            core.events().exhausted();
            StackReserve.ensureAmple();
            slot = table.reserveOverflow();
            if (slot == null) {
                core.requireOpen();
            }
        }
        return slot;
    }

    /** Begins to wait for whatever comes first. Fails if as many as may wait do so already. */
    Wait<T> waitForAnything(Waiter<Slot<T>> waiter, Deadline deadline) {
        int most = core.settings().maxWaiting();
        if (!waiters.tryJoin(waiter, most)) {
            throw core.failures().tooManyWaiting(most);
        }
        return new Wait<>(core, waiter, deadline, this::isHopeless, () -> claimOrReserve(true));
    }

    /**
     * Begins to wait for what the pool itself holds: an object that it makes, validates or destroys in the background, or one
     * that is made elsewhere for nobody. No lease would account for a failure then. It is soon there, or it hangs.
     */
    Wait<T> waitForLanes(Waiter<Slot<T>> waiter, Deadline patience) {
        waiters.join(waiter);
        return new Wait<>(core, waiter, patience, () -> !core.lanes().areBusy(), () -> claimOrReserve(false));
    }

    /** Begins to wait for an object that is being made, or one that comes back. */
    Wait<T> waitForCreation(Waiter<Slot<T>> waiter, Deadline deadline, ExecutorCreation<T> creation) {
        waiters.join(waiter);
        creation.setRequester(waiter);
        return new Wait<>(core, waiter, deadline, creation::isDone, core::claim);
    }

    /** Tells whether nothing can serve one who waits, nor may be made for him, and he is to hear of that. */
    private boolean isHopeless() {
        return attempts.circuit().isOpen()
                && core.settings().whenCreationFails() == WhenCreationFails.THROW
                && !table.isSuspended()
                && table.hasRoom()
                && !attempts.circuit().isOverdue()
                && !core.canServe();
    }

    /** Returns why nothing was found, for one who has waited for what the pool itself does. */
    PoolException refusalBeside(Deadline deadline, Deadline patience) {
        boolean isLate = core.lanes().areBusy() && !table.isSuspended() && policy != WhenExhausted.WAIT;
        return isLate ? core.failures().exhaustedBeside(patience.nanos()) : refusal(deadline.nanos());
    }

    /** Returns why nothing was found. */
    PoolException refusal(long maxWaitNanos) {
        if (policy != WhenExhausted.WAIT) {
            return table.isSuspended()
                    ? core.failures().suspended()
                    : core.failures().exhausted();
        }
        if (isHopeless()) {
            return core.failures().circuitOpen(attempts.circuit().failures());
        }
        core.events().timedOut();
        return timedOut(maxWaitNanos);
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
    private @Nullable Slot<T> claimOrReserveExactly(boolean isPatient) {
        for (int scan = 1; ; scan++) {
            long changes = table.beginLook();
            long versions = table.versions();
            Slot<T> slot = claimOrReserve(isPatient);
            if (slot != null) {
                return slot;
            }
            table.forEach(Slot::settleIfReturned);
            if (scan == MOST_SCANS || (versions == table.versions() && table.isUnchangedSince(changes))) {
                return null;
            }
        }
    }

    /** Claims an idle object, or room for one which may be made now; that is a slot without an object. */
    private @Nullable Slot<T> claimOrReserve(boolean isPatient) {
        Slot<T> slot = core.claim();
        if (slot == null && table.hasRoom() && mayMake(isPatient)) {
            StackReserve.ensureAmple(); // room that is taken must not be lost, whatever overflows the stack then
            slot = table.reserve();
        }
        if (slot == null) {
            core.requireOpen();
        }
        return slot;
    }

    /** Tells whether an attempt to make an object may begin now, for somebody who can wait for another time or not. */
    private boolean mayMake(boolean isPatient) {
        return attempts.mayBegin(false) && (attempts.mayBegin(isPatient) || isChargedAnyway());
    }

    /** Tells whether one who waits is to try at once after a failure: nothing else could serve him. */
    private boolean isChargedAnyway() {
        return core.settings().whenCreationFails() == WhenCreationFails.THROW && !core.canServe();
    }
}
