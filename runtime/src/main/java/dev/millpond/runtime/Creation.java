package dev.millpond.runtime;

import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An object that the pool's executor makes for a thread that waits for it, or for something better.
 *
 * <p>Its outcome is decided once, by compare-and-set: the object or the failure is there, and it is the requester's; or the
 * requester has gone, and the object joins the pool when it is made. A creation that nobody wants any more before it began
 * is not begun.
 *
 * <p>The requester is woken through its {@link Waiter}. It sets the waiter before it looks at the outcome, and the executor
 * sets the outcome before it reads the waiter, all by volatile accesses; so one of them sees what the other did.
 *
 * @param <T> the type of the pooled objects
 */
final class Creation<T> implements Runnable {

    /** How a creation ended, or that it has not. */
    private sealed interface Outcome<T> {}

    private record Pending<T>() implements Outcome<T> {}

    private record Made<T>(Slot<T> slot) implements Outcome<T> {}

    private record Failed<T>(Throwable failure) implements Outcome<T> {}

    private record Unwanted<T>() implements Outcome<T> {}

    private final PoolCore<T> core;
    private final Maker<T, ?> maker;
    private final Slot<T> slot;
    private final Outcome<T> pending = new Pending<>();
    private final AtomicReference<Outcome<T>> outcome = new AtomicReference<>(pending);
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
        if (slot.hasObject()) {
            core.destroy(slot, DestroyReason.INVALID);
        }
        if (isDone()) {
            core.vacate(slot);
            return;
        }
        try {
            maker.make(slot);
        } catch (Throwable failure) { // the requester throws it
            complete(new Failed<>(failure));
            return;
        }
        if (!complete(new Made<>(slot))) {
            slot.release(slot.version());
        }
    }

    private boolean complete(Outcome<T> end) {
        boolean wanted = outcome.compareAndSet(pending, end);
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
        return !(outcome.get() instanceof Pending);
    }

    /** Takes the object, or gives it up if it is not made yet. */
    @Nullable
    Slot<T> take() {
        Outcome<T> end = outcome.compareAndExchange(pending, new Unwanted<>());
        return end instanceof Made<T> made ? made.slot() : null;
    }

    /** Returns why no object was made, if that is so. */
    @Nullable
    Throwable failure() {
        return outcome.get() instanceof Failed<T> failed ? failed.failure() : null;
    }

    /** Gives it up: an object that is there already joins the pool. */
    void giveUp() {
        if (outcome.compareAndExchange(pending, new Unwanted<>()) instanceof Made<T> made) {
            made.slot().release(made.slot().version());
        }
    }
}
