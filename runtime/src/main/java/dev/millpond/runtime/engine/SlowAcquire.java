package dev.millpond.runtime.engine;

import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What an acquire does that found no idle object, or an unfit one; {@link AbstractPool} calls it. {@link SlotSearch} finds a
 * slot or waits for one. If that is empty, {@link ObjectMaker} makes its object: in the calling thread, or through
 * {@link ExecutorCreations} elsewhere, where the acquire has a limit that a constructor must not break. What it answers is
 * ready for a lease.
 *
 * <p>An unfit object is ended elsewhere, and the search goes on: another one may be idle. So it does after a failure to make an
 * object, for whoever can wait and might be served otherwise; {@link Attempts} says when the next may be made.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class SlowAcquire<T, X extends Exception> {

    private final PoolCore<T> core;
    private final SlotSearch<T> search;
    private final ObjectMaker<T, X> maker;
    private final Attempts attempts;
    private final WhenExhausted policy;
    private final boolean retries;
    private final boolean alwaysElsewhere;
    private final ExecutorCreations<T> creations;

    SlowAcquire(PoolCore<T> core, ObjectMaker<T, X> maker) {
        this.core = core;
        this.search = new SlotSearch<>(core);
        this.maker = maker;
        this.attempts = core.attempts();
        this.policy = core.settings().whenExhausted();
        this.retries = core.settings().whenCreationFails() == WhenCreationFails.RETRY;
        Executor executor = core.settings().executor();
        this.alwaysElsewhere = executor != null;
        this.creations = new ExecutorCreations<>(core, maker, executor);
    }

    /** Acquires a slot with an object, instead of one that is unfit if such a one was claimed. */
    Slot<T> acquire(@Nullable Slot<T> unfit, Deadline deadline) throws X {
        if (unfit != null) {
            endFirst(unfit);
        }
        boolean isPatient = policy == WhenExhausted.WAIT && deadline.nanos() > 0;
        boolean replaces = unfit != null;
        while (true) {
            refuseIfOpen(isPatient);
            Slot<T> slot = search.acquire(deadline, isPatient, replaces);
            Slot<T> ready = ready(slot, deadline, isPatient);
            if (ready != null) {
                return ready;
            }
            replaces = true;
        }
    }

    /** The same without waiting. If nothing is found, no clock was read. */
    @Nullable
    Slot<T> tryAcquire(long maxWaitNanos) throws X {
        Slot<T> slot = trySearch(false);
        return slot == null ? null : tryReady(slot, new Deadline(maxWaitNanos));
    }

    /** The same instead of an unfit object, without waiting but for what the pool itself does with that. */
    @Nullable
    Slot<T> tryReplace(Slot<T> unfit, Deadline deadline) throws X {
        endFirst(unfit);
        Slot<T> slot = trySearch(true);
        return slot == null ? null : tryReady(slot, deadline);
    }

    private @Nullable Slot<T> tryReady(Slot<T> found, Deadline deadline) throws X {
        Slot<T> ready = ready(found, deadline, false);
        while (ready == null) {
            Slot<T> next = trySearch(true);
            if (next == null) {
                return null;
            }
            ready = ready(next, deadline, false);
        }
        return ready;
    }

    private @Nullable Slot<T> trySearch(boolean replaces) {
        refuseIfOpen(false);
        return search.tryAcquire(replaces);
    }

    /** Ends the unfit object with which an acquire begins; or gives it back, if too little is left of the stack for that. */
    private void endFirst(Slot<T> unfit) {
        try {
            StackReserve.ensureAmple();
        } catch (StackOverflowError tooDeep) {
            unfit.staleness().raise(unfit.version() + 1); // so that the next one asks it again
            unfit.release(unfit.version());
            throw tooDeep;
        }
        end(unfit);
    }

    /** Ends the unfit object of a slot that the calling thread holds. */
    private void end(Slot<T> unfit) {
        core.suspectIdle();
        unfit.setHolder(null); // this lease did not begin, and the last one ended
        core.discardApart(unfit, DestroyReason.INVALID);
    }

    /** Refuses if the circuit is open, and neither an idle object nor one that comes back would serve. */
    private void refuseIfOpen(boolean isPatient) {
        if (attempts.circuit().isOpen()
                && search.hasRoom()
                && core.table().countIdle() == 0
                && !attempts.circuit().isOverdue()
                && !maySearchOn(isPatient)) {
            throw circuitOpen();
        }
    }

    /** Tells whether to go on though no object can be made: another one may come. */
    private boolean maySearchOn(boolean isPatient) {
        return isPatient && (retries || core.canServe());
    }

    private PoolCircuitOpenException circuitOpen() {
        return core.failures().circuitOpen(attempts.circuit().failures());
    }

    /** Readies what was found. Answers null if that failed, and the search is to go on. */
    private @Nullable Slot<T> ready(Slot<T> slot, Deadline deadline, boolean isPatient) throws X {
        if (slot.hasObject()) {
            if (maker.isFit(slot, deadline)) {
                return slot;
            }
            end(slot);
            return null;
        }
        if (!attempts.tryBegin(slot, maySearchOn(isPatient))) {
            core.giveRoomBack(slot);
            return null;
        }
        boolean elsewhere = alwaysElsewhere || (isPatient && deadline.isLimited());
        return elsewhere ? makeElsewhere(slot, deadline, isPatient) : makeHere(slot, isPatient);
    }

    /** Throws what making an object threw, unless the one who needs it may be served otherwise. */
    private void charge(Throwable failure, boolean isPatient) throws X {
        maker.tellFailed(failure);
        if (failure instanceof Error || !maySearchOn(isPatient)) {
            throw maker.asDeclared(failure);
        }
        core.events().creationFailedForNobody(failure);
    }

    private @Nullable Slot<T> makeHere(Slot<T> slot, boolean isPatient) throws X {
        try {
            maker.make(slot);
        } catch (Throwable failure) {
            charge(failure, isPatient);
            return null;
        }
        maker.tellMade();
        maker.activateNew(slot);
        return slot;
    }

    // ---- Elsewhere ----

    private @Nullable Slot<T> makeElsewhere(Slot<T> slot, Deadline deadline, boolean isPatient) throws X {
        ExecutorCreation<T> creation = creations.begin(slot);
        Slot<T> idle;
        try {
            idle = awaitEither(creation, deadline);
        } catch (Throwable failure) {
            creations.giveUp(creation);
            throw failure;
        }
        if (idle != null) {
            creations.giveUp(creation);
            return idle;
        }
        if (creations.leave(creation)) {
            core.events().timedOut();
            throw core.failures().notMade(deadline.nanos());
        }
        Throwable failure = creation.failure();
        if (failure != null) {
            charge(failure, isPatient);
            return null;
        }
        maker.tellMade();
        maker.activateNew(creation.made());
        return creation.made();
    }

    /** Waits for the creation or for an idle object that is fit. Answers null if the creation is done, or the time is up. */
    private @Nullable Slot<T> awaitEither(ExecutorCreation<T> creation, Deadline deadline) {
        while (!creation.isDone() && !deadline.isOver()) {
            Slot<T> found = search.await(waiter -> look(waiter, creation, deadline));
            if (found != null && found.hasObject()) {
                if (maker.isFit(found, deadline)) {
                    return found;
                }
                end(found);
            } else if (found != null) {
                core.passRoomOn(found); // another one can use it: this thread has some
            }
        }
        return null;
    }

    private @Nullable Slot<T> look(Waiter<Slot<T>> waiter, ExecutorCreation<T> creation, Deadline deadline) {
        creation.setRequester(waiter);
        return search.look(waiter, deadline, creation::isDone, core::claim);
    }
}
