package dev.millpond.runtime.engine;

import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolException;
import dev.millpond.runtime.PoolTimeoutException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.WaitQueue;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.TimeUnit;
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

    /** How long to wait at most for what the pool itself does, where the policy is not to wait. */
    private static final long OWN_WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

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

    /** Tells whether a new object could be made now. */
    boolean hasRoom() {
        return policy == WhenExhausted.CREATE ? !table.isSuspended() && !table.isClosed() : table.hasRoom();
    }

    /**
     * Claims an idle object or room for one, or makes room if that is the policy. Does not wait, but for what the pool itself
     * does with an object which this search is to replace.
     */
    @Nullable
    Slot<T> tryAcquire(boolean replaces) {
        boolean lanesAreBusy = core.lanes().areBusy(); // first: what ends now may free something after the look
        Slot<T> slot = tryOnce(false);
        if (slot == null && replaces && lanesAreBusy) {
            slot = awaitLanes(new Deadline(OWN_WORK_NANOS));
        }
        return slot;
    }

    /**
     * The same, but waits or fails as the policy says.
     *
     * @param isPatient whether to wait for what is lent
     */
    Slot<T> acquire(Deadline deadline, boolean isPatient, boolean replaces) {
        boolean lanesAreBusy = core.lanes().areBusy();
        Slot<T> slot = tryOnce(isPatient);
        if (slot != null) {
            return slot;
        }
        core.events().exhausted();
        if (isPatient && !deadline.isOver()) {
            slot = awaitAnything(deadline);
        } else if (!isPatient && lanesAreBusy && (replaces || !deadline.isOver())) {
            long patience = replaces ? OWN_WORK_NANOS : Math.min(OWN_WORK_NANOS, deadline.left());
            slot = awaitLanes(new Deadline(patience));
            if (slot == null && core.lanes().areBusy() && !table.isSuspended() && policy != WhenExhausted.WAIT) {
                throw core.failures().exhaustedBeside(patience);
            }
        }
        if (slot == null) {
            throw refusal(deadline.nanos());
        }
        return slot;
    }

    private @Nullable Slot<T> tryOnce(boolean isPatient) {
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

    private @Nullable Slot<T> awaitAnything(Deadline deadline) {
        int most = core.settings().maxWaiting();
        Waiter<Slot<T>> place = waiters.tryJoin(most);
        if (place == null) {
            throw core.failures().tooManyWaiting(most);
        }
        return await(place, waiter -> look(waiter, deadline, this::isHopeless, () -> claimOrReserve(true)));
    }

    /**
     * Waits for what the pool itself holds: an object that it makes, validates or destroys in the background, or one that is
     * made elsewhere for nobody. No lease would account for a failure then. It is soon there, or it hangs.
     */
    private @Nullable Slot<T> awaitLanes(Deadline patience) {
        return await(waiter -> look(waiter, patience, () -> !core.lanes().areBusy(), () -> claimOrReserve(false)));
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

    private PoolException refusal(long maxWaitNanos) {
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

    // ---- Waiting ----

    /** Waits in the queue for as long as a look takes. Answers what it found, or else what was handed to this thread. */
    @Nullable
    Slot<T> await(Function<Waiter<Slot<T>>, @Nullable Slot<T>> look) {
        return await(waiters.join(), look);
    }

    private @Nullable Slot<T> await(Waiter<Slot<T>> waiter, Function<Waiter<Slot<T>>, @Nullable Slot<T>> look) {
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
            waiter.park(Math.min(left, untilNextAttempt()));
            if (Thread.interrupted()) {
                throw core.failures().interrupted("while waiting", new InterruptedException());
            }
        }
    }

    /** Returns for how long one who waits may sleep though there is room: nobody wakes him when it may be used again. */
    private long untilNextAttempt() {
        long left = attempts.areFailing() && table.hasRoom() ? attempts.untilNext() : Long.MAX_VALUE;
        return left > 0 ? left : Long.MAX_VALUE;
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
