package dev.millpond.runtime;

import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An object that the pool's executor makes for a thread that waits for it, or for something better.
 *
 * <p>Whose the slot is decides its {@link Phase}, which changes by compare-and-set alone. It is the requester's until the
 * executor begins. A requester that goes before that ends the slot itself, because the executor may never begin: it may be
 * busy for ever, or drop the task. One that goes later leaves the slot to the executor, and the object joins the pool.
 *
 * <p>The requester is woken through its {@link Waiter}. It sets the waiter before it looks at the phase, and the executor
 * sets the phase before it reads the waiter, all by volatile accesses; so one of them sees what the other did.
 *
 * @param <T> the type of the pooled objects
 */
final class Creation<T> implements Runnable {

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
        /** Given up before it began. */
        CANCELLED
    }

    private final PoolCore<T> core;
    private final Maker<T, ?> maker;
    private final Slot<T> slot;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.QUEUED);

    /** Written before the phase {@code FAILED}, read after it. */
    private @Nullable Throwable failure;

    private volatile @Nullable Waiter<Slot<T>> requester;

    /** Makes a creation for a slot that the calling thread holds. An object that is in it is destroyed first. */
    Creation(PoolCore<T> core, Maker<T, ?> maker, Slot<T> slot) {
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
        if (slot.hasObject()) {
            core.destroy(slot, DestroyReason.INVALID);
        }
        try {
            maker.make(slot);
        } catch (Throwable broken) { // the requester throws it
            failure = broken;
            end(Phase.FAILED);
            return;
        }
        if (!end(Phase.MADE)) {
            slot.release(slot.version());
        }
    }

    /** Answers false if nobody waits for the outcome. */
    private boolean end(Phase outcome) {
        boolean wanted = phase.compareAndSet(Phase.BEGUN, outcome);
        Waiter<Slot<T>> waiter = requester;
        if (wanted && waiter != null) {
            waiter.signal();
        }
        return wanted;
    }

    // ---- By the requester ----

    void setRequester(Waiter<Slot<T>> waiter) {
        requester = waiter;
    }

    boolean isDone() {
        Phase now = phase.get();
        return now == Phase.MADE || now == Phase.FAILED;
    }

    /** Tells whether it was given up before it began. */
    boolean isCancelled() {
        return phase.get() == Phase.CANCELLED;
    }

    /** Goes without the outcome. Answers false, and does nothing, if it is there. */
    boolean leave() {
        if (phase.compareAndSet(Phase.QUEUED, Phase.CANCELLED)) {
            free();
            return true;
        }
        return phase.compareAndSet(Phase.BEGUN, Phase.LATE);
    }

    /** Goes without the outcome: an object that is there already joins the pool. */
    void giveUp() {
        if (!leave() && failure == null) {
            slot.release(slot.version());
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

    /** Ends the slot. An object in it is destroyed in the background: the requester has no more time. */
    private void free() {
        if (slot.hasObject()) {
            core.background().run(() -> core.discard(slot, DestroyReason.INVALID));
        } else {
            core.vacate(slot);
        }
    }
}
