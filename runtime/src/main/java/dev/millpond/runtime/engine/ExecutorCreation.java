package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One object that the pool's executor, or a thread of the pool, makes for somebody who waits for it, or for something better.
 *
 * <p>Whose the slot is decides its {@link Phase}, which changes by compare-and-set alone. It is the requester's until the
 * executor begins. A requester that goes before that ends the slot itself, because the executor may never begin: it may be
 * busy for ever, or drop the task; so it does if the executor refuses. One that goes later leaves the slot to the executor:
 * the object joins the pool, unless another requester {@linkplain #join joins} the creation first.
 *
 * <p>The requester is woken through its {@link Waiter}. It sets the waiter before it looks at the phase, and the executor
 * sets the phase before it reads the waiter, all by volatile accesses; so one of them sees what the other did.
 *
 * @param <T> the type of the pooled objects
 */
final class ExecutorCreation<T> implements Runnable {

    private enum Phase {
        /** The executor has not begun. */
        QUEUED,
        /** The executor makes the object, and the requester waits. */
        BEGUN,
        /** The executor makes the object, and the requester has gone. */
        LATE,
        /** The object is there, and the requester's. */
        MADE,
        /** There is no object, and the requester throws why. */
        FAILED,
        /** Given up before it began, or ended with nobody there. */
        OVER
    }

    private final PoolCore<T> core;
    private final ObjectMaker<T, ?> maker;
    private final Slot<T> slot;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.QUEUED);

    /** Written before the phase {@code FAILED}, read after it. */
    private @Nullable Throwable failure;

    private volatile @Nullable Waiter<Slot<T>> requester;

    /** What the constructor of the object may look for, where the thread that runs it has nothing of the kind. */
    private final @Nullable ClassLoader contextClassLoader;

    /** Makes a creation for an empty slot that the calling thread holds, and for which an attempt has begun. */
    ExecutorCreation(
            PoolCore<T> core, ObjectMaker<T, ?> maker, Slot<T> slot, @Nullable ClassLoader contextClassLoader) {
        this.contextClassLoader = contextClassLoader;
        this.core = core;
        this.maker = maker;
        this.slot = slot;
    }

    // ---- By the executor ----

    @Override
    public void run() {
        if (!phase.compareAndSet(Phase.QUEUED, Phase.BEGUN)) {
            return; // the slot is not ours any more
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(contextClassLoader);
        try {
            maker.make(slot);
        } catch (Throwable broken) { // the requester throws it
            failure = broken;
        } finally {
            thread.setContextClassLoader(own);
        }
        end(failure == null ? Phase.MADE : Phase.FAILED);
    }

    private void end(Phase outcome) {
        while (!phase.compareAndSet(Phase.BEGUN, outcome)) {
            if (phase.compareAndSet(Phase.LATE, Phase.OVER)) {
                passOn();
                core.lanes().finish();
                return;
            } // else somebody has come or gone just now
        }
        Waiter<Slot<T>> waiter = requester;
        if (waiter != null) {
            waiter.signal();
        }
    }

    // ---- By the requester ----

    /** Takes note that the executor refuses, as a failure to make the object; unless it has begun all the same. */
    void refuse(Throwable refusal) {
        if (phase.compareAndSet(Phase.QUEUED, Phase.BEGUN)) {
            maker.fail(slot, refusal);
            failure = refusal;
            end(Phase.FAILED);
        }
    }

    void setRequester(Waiter<Slot<T>> waiter) {
        requester = waiter;
    }

    boolean isDone() {
        Phase now = phase.get();
        return now == Phase.MADE || now == Phase.FAILED;
    }

    boolean isOver() {
        return phase.get() == Phase.OVER;
    }

    boolean isLate() {
        return phase.get() == Phase.LATE;
    }

    /** Becomes the requester. Answers false if there is one, or the object was made meanwhile. */
    boolean join() {
        boolean joined = phase.compareAndSet(Phase.LATE, Phase.BEGUN);
        if (joined) {
            core.lanes().finish();
        }
        return joined;
    }

    /** Goes without the outcome. Answers false, and does nothing, if it is there. */
    boolean leave() {
        if (phase.compareAndSet(Phase.QUEUED, Phase.OVER)) {
            free();
            return true;
        }
        core.lanes().begin(); // first: room that nobody waits for must not look lent at any moment
        boolean left = phase.compareAndSet(Phase.BEGUN, Phase.LATE);
        if (!left) {
            core.lanes().finish();
        }
        return left;
    }

    /** Lets the object, if there is one, join the pool, and tells of it. To be called when it is done. */
    void passOn() {
        Throwable thrown = failure;
        if (thrown == null) {
            slot.release(slot.version());
            core.lanes().tell(maker::tellMade);
        } else {
            core.events().creationFailedForNobody(thrown);
            core.lanes().tell(() -> maker.tellFailed(thrown));
        }
    }

    /** Returns why no object was made, if that is so. To be asked when it is done. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Returns the slot with the object. To be asked when it is done, and has not failed. */
    Slot<T> made() {
        return slot;
    }

    private void free() {
        core.attempts().abandoned(slot);
        core.vacate(slot);
        core.attempts().circuit().plan();
    }
}
