package dev.millpond.runtime.engine;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One acquire that found no idle object, or an unfit one, as a state machine: it searches, or waits for anything, for what the
 * pool itself does, or for an object that is being made elsewhere. It never sleeps. {@link #advance} goes on as far as that is
 * possible; then whoever drives it sleeps until it is woken, as {@link SlowAcquire} does, or is woken without having slept, as
 * {@link AsyncAcquire} is. One thread at a time drives it.
 *
 * <p>{@link SlotSearch} finds a slot or says what to wait for. If the slot is empty, {@link ObjectMaker} makes its object: in the
 * calling thread, or through {@link ExecutorCreations} elsewhere, where the acquire has a limit that a constructor must not
 * break, or no thread. What it answers is ready for a lease.
 *
 * <p>An unfit object is ended elsewhere, and the search goes on: another one may be idle. So it does after a failure to make an
 * object, for whoever can wait and might be served otherwise; {@link Attempts} says when the next may be made.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class Acquisition<T, X extends Exception> {

    /** How long to wait at most for what the pool itself does, where the policy is not to wait. */
    private static final long OWN_WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Sources<T, X> sources;
    private final Mode mode;
    private final Deadline deadline;
    private final Function<Deadline, Waiter<Slot<T>>> waiters;
    private final PoolCore<T> core;
    private final boolean isPatient;

    /** Kept, since somebody without a thread goes on in another one. */
    private final @Nullable ClassLoader contextClassLoader =
            Thread.currentThread().getContextClassLoader();

    private State state = State.SEARCHING;

    /** Whether an unfit object, or a failure to make one, has preceded the search. */
    private boolean replaces;

    private @Nullable Wait<T> wait;
    private @Nullable Deadline patience;
    private @Nullable ExecutorCreation<T> creation;
    private @Nullable Slot<T> result;

    /** What all acquires of a pool share. */
    record Sources<T, X extends Exception>(
            PoolCore<T> core, SlotSearch<T> search, ObjectMaker<T, X> maker, ExecutorCreations<T> creations) {}

    /** Who drives it, and what for. */
    enum Mode {
        /** A thread that waits if the policy says so, and else fails. */
        ACQUIRE,
        /** A thread that goes without an object if there is none. */
        TRY,
        /** As the first, but without a thread: so everything is made elsewhere. */
        ASYNC
    }

    private enum State {
        SEARCHING,
        /** In the wait queue: for anything, for what the pool itself does, or for an object that is being made for it. */
        WAITING,
        /** It has a slot that is ready, or goes without. */
        OVER
    }

    /**
     * Begins one.
     *
     * @param waiters makes one who waits until a deadline
     */
    Acquisition(Sources<T, X> sources, Mode mode, Deadline deadline, Function<Deadline, Waiter<Slot<T>>> waiters) {
        this.sources = sources;
        this.mode = mode;
        this.deadline = deadline;
        this.waiters = waiters;
        this.core = sources.core;
        this.isPatient =
                mode != Mode.TRY && core.settings().whenExhausted() == WhenExhausted.WAIT && deadline.nanos() > 0;
    }

    /** Says that an object was unfit before. */
    void replace() {
        replaces = true;
    }

    /** Goes on with a slot that was found before. Answers whether it is over. */
    boolean advanceWith(Slot<T> found) throws X {
        use(found);
        return advance();
    }

    /** Goes on. Answers whether it is over. Whatever it throws, it is to be {@linkplain #abandon abandoned} then. */
    boolean advance() throws X {
        while (state != State.OVER) {
            if (state == State.SEARCHING) {
                search();
            } else if (!look()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the slot with a ready object; null if it goes without. To be asked when it is over. */
    @Nullable
    Slot<T> result() {
        return result;
    }

    /** Returns the slot with a ready object. To be asked when it is over, of one that can't go without. */
    Slot<T> acquired() {
        Slot<T> slot = result;
        if (slot == null) {
            throw new IllegalStateException(core.name() + ": an acquire ended with nothing");
        }
        return slot;
    }

    /** Ends it, wherever it is, and gives back what it has. What was answered already is not concerned. */
    void abandon() {
        Wait<T> open = wait;
        wait = null;
        ExecutorCreation<T> unwanted = creation;
        creation = null;
        try {
            if (open != null) {
                open.abandon();
            }
        } finally {
            if (unwanted != null) {
                sources.creations.giveUp(unwanted);
            }
        }
    }

    /** Has the calling thread sleep until it is to go on. */
    void park() {
        if (wait != null) {
            wait.park();
        }
    }

    /** Has the pool's alarm ring when it is to go on, unless it is woken before. */
    void rest() {
        if (wait != null) {
            wait.rest();
        }
    }

    /** Says that a rest is over. */
    void endRest() {
        if (wait != null) {
            wait.endRest();
        }
    }

    // ---- Searching ----

    private void search() throws X {
        sources.search.refuseIfOpen(isPatient);
        boolean lanesAreBusy = core.lanes().areBusy(); // first: what ends now may free something after the look
        Slot<T> found = sources.search.tryAcquire(isPatient);
        if (found != null) {
            use(found);
            return;
        }
        if (mode != Mode.TRY) {
            core.events().exhausted();
        }
        if (isPatient && !deadline.isOver()) {
            begin(sources.search.waitForAnything(waiters.apply(deadline), deadline));
        } else if (!isPatient && lanesAreBusy && (replaces || (mode != Mode.TRY && !deadline.isOver()))) {
            Deadline soon = new Deadline(replaces ? OWN_WORK_NANOS : Math.min(OWN_WORK_NANOS, deadline.left()));
            patience = soon;
            begin(sources.search.waitForLanes(waiters.apply(soon), soon));
        } else {
            goWithout();
        }
    }

    private void goWithout() {
        Deadline waited = patience;
        if (mode != Mode.TRY) {
            throw waited == null
                    ? sources.search.refusal(deadline.nanos())
                    : sources.search.refusalBeside(deadline, waited);
        }
        state = State.OVER;
    }

    private void searchOn() {
        state = State.SEARCHING;
        replaces = true;
        patience = null;
    }

    // ---- Waiting ----

    private void begin(Wait<T> begun) {
        state = State.WAITING;
        wait = begun;
    }

    private boolean look() throws X {
        Wait<T> open = wait;
        if (open == null) {
            throw new IllegalStateException(core.name() + ": an acquire that was given up goes on");
        }
        if (!open.look()) {
            return false;
        }
        wait = null;
        Slot<T> found = open.found();
        if (creation != null) {
            useInsteadOf(creation, found);
        } else if (found != null) {
            use(found);
        } else {
            goWithout();
        }
        return true;
    }

    // ---- Readying ----

    private void use(Slot<T> slot) throws X {
        if (slot.hasObject()) {
            if (sources.maker.isFit(slot, deadline)) {
                end(slot);
            } else {
                core.endUnfit(slot);
                searchOn();
            }
        } else if (!core.attempts().tryBegin(slot, sources.search.maySearchOn(isPatient))) {
            core.giveRoomBack(slot);
            searchOn();
        } else if (makesElsewhere()) {
            ExecutorCreation<T> begun = sources.creations.begin(slot, contextClassLoader);
            creation = begun;
            waitFor(begun);
        } else {
            makeHere(slot);
        }
    }

    private void end(Slot<T> ready) {
        result = ready;
        state = State.OVER;
    }

    private boolean makesElsewhere() {
        return mode == Mode.ASYNC || isMakingLimited();
    }

    /** Tells whether the limit covers the making of an object. If not, a thread makes its object itself. */
    private boolean isMakingLimited() {
        return core.settings().executor() != null || (isPatient && deadline.isLimited());
    }

    private void makeHere(Slot<T> slot) throws X {
        try {
            sources.maker.make(slot);
        } catch (Throwable failure) {
            charge(failure);
            return;
        }
        sources.maker.tellMade();
        sources.maker.activateNew(slot);
        end(slot);
    }

    /** Throws what making an object threw, unless the one who needs it may be served otherwise. */
    private void charge(Throwable failure) throws X {
        sources.maker.tellFailed(failure);
        if (failure instanceof Error || !sources.search.maySearchOn(isPatient)) {
            throw sources.maker.asDeclared(failure);
        }
        core.events().creationFailedForNobody(failure);
        searchOn();
    }

    // ---- Elsewhere ----

    private void waitFor(ExecutorCreation<T> begun) {
        Deadline limit = isMakingLimited() ? deadline : new Deadline(Long.MAX_VALUE);
        begin(sources.search.waitForCreation(waiters.apply(limit), limit, begun));
    }

    /** Uses what was found while an object is being made. If that is nothing, it is made, or the time is up. */
    private void useInsteadOf(ExecutorCreation<T> begun, @Nullable Slot<T> found) throws X {
        if (found == null) {
            use(begun);
        } else if (!found.hasObject()) {
            core.passRoomOn(found); // another one can use it: this one has some
            waitFor(begun);
        } else if (sources.maker.isFit(found, deadline)) {
            creation = null;
            sources.creations.giveUp(begun);
            end(found);
        } else {
            core.endUnfit(found);
            waitFor(begun);
        }
    }

    private void use(ExecutorCreation<T> ended) throws X {
        creation = null;
        if (sources.creations.leave(ended)) {
            core.events().timedOut();
            throw core.failures().notMade(deadline.nanos());
        }
        Throwable failure = ended.failure();
        if (failure != null) {
            charge(failure);
            return;
        }
        sources.maker.tellMade();
        sources.maker.activateNew(ended.made());
        end(ended.made());
    }
}
