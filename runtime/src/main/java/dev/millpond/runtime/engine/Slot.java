package dev.millpond.runtime.engine;

import dev.millpond.Validate;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.WaitQueue;
import java.lang.annotation.Annotation;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The place of one object in a pool, and the ways in which a lease gives the object back. For generated code only.
 *
 * <p>A lease is identified by its slot and a version. Every method that takes a version does nothing, or answers false, when
 * that lease is closed; so closing late, twice, elsewhere or from several threads at once can't touch another lease.
 *
 * <p>{@link SlotState} argues why at most one thread holds the object.
 *
 * @param <T> the type of the pooled object
 */
public final class Slot<T> extends SlotState<T> {

    /**
     * How many releases by their own threads a shared slot puts up with, each of which costs a compare-and-set more, before its
     * object moves to a fresh slot, which costs as much as a hundred of them.
     */
    private static final int MOST_WHILE_SHARED = 1_000;

    /** Which {@link dev.millpond.runtime.Pool#refresh()} preceded the object. */
    private final int generation;

    /** Where this slot stands in its table. Guarded by the table's lock. */
    private int index;

    /** What is known of the object's life and use. */
    private final SlotHistory history = new SlotHistory();

    private final Staleness staleness = new Staleness();

    /** How often a lease of this slot was closed by its own thread though the slot is shared. Written by the holder alone. */
    private int settledWhileShared;

    /** Keeps the state off the cache lines of whatever lies behind this object in memory: see {@link SlotState}. */
    @SuppressWarnings("unused")
    private long q00, q01, q02, q03, q04, q05, q06, q07, q08, q09, q10, q11, q12, q13, q14, q15;

    /** Makes a slot that is held by the calling thread. */
    Slot(SlotOwner<T> owner, @Nullable T object, int generation, long marks) {
        super(owner, object, marks);
        this.generation = generation;
    }

    // ---- For generated leases ----

    /**
     * Returns the object. Only its holder may ask.
     *
     * @return the object
     */
    public T object() {
        T held = peek();
        if (held == null) {
            throw new IllegalStateException(owner().name() + ": asked for an object that is not made yet");
        }
        return held;
    }

    /**
     * Starts the lease for which this slot was claimed.
     *
     * @param version the lease
     * @return whether the lease is to be tracked by {@link #track}
     */
    public boolean beginLease(long version) {
        return countLease(version) && owner().attend(this);
    }

    /**
     * Has the pool notice if a lease that begins is garbage-collected before it is closed.
     *
     * @param lease the lease
     */
    public void track(Lease<T> lease) {
        owner().track(this, lease);
    }

    /**
     * Tells whether the object is to be validated before this lease. Only its holder may ask, and once: it is validated then.
     *
     * @return false if it was made or validated recently, and nothing has happened that makes it suspect
     */
    public boolean needsValidation() {
        boolean needed = staleness.take(version());
        if (needed) {
            history.validated();
        }
        return needed;
    }

    /**
     * Tells whether a lease is still open.
     *
     * @param version the lease
     * @return false if it was closed; but after a plain {@link #release} only once the object is lent again
     */
    public boolean isLeased(long version) {
        long seen = leased();
        return seen == version || isOfLease(seen, version);
    }

    /**
     * Makes the exception for the use of a closed lease.
     *
     * @return the exception, to be thrown
     */
    public LeaseClosedException leaseClosed() {
        return new LeaseClosedException(
                owner().name() + ": this lease is closed, and its object may be in use elsewhere; acquire a new one");
    }

    /**
     * Tells whether a thread is the one that calls.
     *
     * @param thread a thread, or null for none
     * @return whether it is
     */
    @SuppressWarnings("ReferenceEquality") // a thread is itself and no other; said here, so that no lease need say it
    public boolean isCurrentThread(@Nullable Thread thread) {
        return Thread.currentThread() == thread;
    }

    /**
     * Gives the object back. Only the thread that acquired it may do so, and once.
     *
     * @param version the lease
     */
    public void release(long version) {
        WaitQueue<Slot<T>> queue = waiters(); // read once: the store below would have the virtual machine read it again
        if (queue.isCalling()) {
            releaseToWaiter(version);
            return;
        }
        setReleased(version);
        if (leased() != version || queue.isCalling()) {
            settle(version);
        }
    }

    /**
     * Gives the object back from a thread that does not own the lease.
     *
     * @param version the lease
     * @param isOwned whether some other thread owns it, and may be closing it itself
     */
    public void releaseElsewhere(long version, boolean isOwned) {
        if (!isOwned && tryTakeOverUnowned(version)) {
            release(version + 1);
        } else {
            releaseShared(version);
        }
    }

    /**
     * Takes the object over from the lease, in order to run the hooks that follow it.
     *
     * @param version the lease
     * @return true for exactly one caller; it must call {@link #endReturn} or {@link #discard}
     */
    public boolean beginReturn(long version) {
        return tryTakeOver(version);
    }

    /**
     * Gives the object back after the hooks that follow a lease.
     *
     * @param version the lease
     */
    public void endReturn(long version) {
        release(version + 1);
    }

    /**
     * Destroys the object after its validation has failed at the end of the lease.
     *
     * @param version the lease
     */
    public void discard(long version) {
        if (tryRetire(version + 1) != RETIRED) {
            owner().discard(this, DestroyReason.INVALID);
        }
    }

    /**
     * Closes the lease and destroys the object, on any thread.
     *
     * @param version the lease
     */
    public void invalidate(long version) {
        StackReserve.ensureAmple(); // a slot that is retired must be taken out
        if (tryRetire(version) != RETIRED) {
            owner().discard(this, DestroyReason.INVALIDATED);
        }
    }

    /**
     * Takes note that a use of the object has failed. Does nothing if the lease is closed.
     *
     * @param version the lease
     * @param isFatal whether to destroy the object when it comes back; otherwise it is validated before it is lent again
     */
    public void failed(long version, boolean isFatal) {
        if (!isFatal) {
            staleness.raise(version + 1); // one more, if a hook follows the lease
            return;
        }
        for (long seen = leased(); !isDoomed() && isOpen(seen, version); seen = leased()) {
            if (tryReplace(seen, seen | doomed(DestroyReason.FAILED))) {
                return;
            }
        }
    }

    /**
     * Closes the lease on any thread, and has the pool forget the object.
     *
     * @param version the lease
     * @return false if the lease is closed
     */
    public boolean detach(long version) {
        StackReserve.ensureAmple();
        boolean detached = tryRetire(version) != RETIRED;
        if (detached) {
            owner().vacate(this);
        }
        return detached;
    }

    /**
     * Reports what a hook threw that nobody else would learn of.
     *
     * @param hook the annotation that marks the hook
     * @param failure what it threw
     */
    public void hookFailed(Class<? extends Annotation> hook, Throwable failure) {
        owner().hookFailed(this, hook, failure);
    }

    /**
     * Tells whether the object is to be validated at the end of a lease. Only its holder may ask.
     *
     * @return false if the pool's settings leave that out
     */
    public boolean validatesOnRelease() {
        return owner().validatesOnRelease();
    }

    /**
     * Destroys the object after a hook that follows the lease has thrown.
     *
     * @param version the lease
     * @param hook the annotation that marks the hook
     * @param failure what it threw
     */
    public void discard(long version, Class<? extends Annotation> hook, Throwable failure) {
        if (tryRetire(version + 1) != RETIRED) {
            boolean validates = hook == Validate.class;
            owner().discard(this, validates ? DestroyReason.INVALID : DestroyReason.NOT_PASSIVATED);
        }
        hookFailed(hook, failure);
    }

    // ---- For the pool ----

    int generation() {
        return generation;
    }

    SlotHistory history() {
        return history;
    }

    Staleness staleness() {
        return staleness;
    }

    /** Returns how often the object was lent. */
    long uses() {
        return leases() + history.usesOffset();
    }

    int index() {
        return index;
    }

    void setIndex(int newIndex) {
        index = newIndex;
    }

    /** Makes sure that nobody acquires the object again. Answers true if it was idle; the caller is to destroy it then. */
    boolean condemn(DestroyReason reason) {
        for (long seen = leased(); !isDoomed(); seen = leased()) {
            boolean idle = isIdle(seen);
            if (tryReplace(seen, idle ? RETIRED : seen | doomed(reason))) {
                return idle;
            }
        }
        return false;
    }

    /** Takes care of an object that came back with a mark, if nobody has. */
    void settleIfReturned() {
        if (isReturnedWithMark()) {
            settle(version());
        }
    }

    private void releaseShared(long version) {
        for (long seen = leased(); isOpen(seen, version); seen = leased()) {
            if (!isUnmarked(seen)) {
                if (tryReplace(seen, RETIRED)) {
                    takeBack(seen);
                    return;
                }
            } else if (waiters().isCalling() && !isSuspended(seen) && waiters().isHeadDue()) {
                if (tryTakeOverShared(seen)) {
                    if (!waiters().handOff(this)) {
                        settle(version + 1);
                    }
                    return;
                }
            } else if (tryReturnShared(seen)) {
                if (waiters().isCalling()) {
                    waiters().signal();
                }
                return;
            }
        }
    }

    private void releaseToWaiter(long version) {
        long held = version;
        // Taken for the waiter before it is released, so that no running thread can come between.
        if (waiters().isHeadDue() && tryPassOn(held)) {
            if (waiters().handOff(this)) {
                return;
            }
            held++;
        }
        setReleased(held);
        settle(held);
    }

    /** Completes a release whose store is done: serves the waiters, or whoever set a mark. */
    private void settle(long version) {
        VarHandle.fullFence();
        for (long seen = leased(); isOfLease(seen, version); seen = leased()) {
            if (!staysHere(seen)) {
                if (tryReplace(seen, RETIRED)) {
                    takeBack(seen);
                    return;
                }
            } else if (isShared(seen) ? tryReturnShared(seen) : isIdle(seen)) {
                waiters().signal();
                return;
            }
        }
    }

    private boolean staysHere(long seen) {
        return isUnmarked(seen) && !(isShared(seen) && ++settledWhileShared > MOST_WHILE_SHARED);
    }

    private void takeBack(long last) {
        if ((last & DOOMED) != 0) {
            owner().discard(this, reasonOf(last));
        } else {
            owner().rehome(this, versionOf(last));
        }
    }
}
