package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Backoff;
import dev.millpond.runtime.internal.ReservedLock;
import dev.millpond.runtime.internal.Scheduler;
import dev.millpond.runtime.internal.WeakTask;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether making objects is known to fail: after so many failures in a row the circuit is open, until an object is
 * made. Acquires don't try meanwhile. A <em>probe</em> does: one attempt at a time, ever less often, which the pool makes in
 * the background without being asked. If a probe hangs, another one follows after the longest delay.
 *
 * <p>If there is no room for an object when the time of a probe has come, the probe is <em>overdue</em>, and the first who
 * has room makes it: the housekeeping, in a pool that has any, or an acquire, which would be refused otherwise, perhaps long
 * after the cause has gone. It is overdue as well if its time is long past: the scheduler may have failed.
 *
 * <p>All changes are made under a lock, in which nothing is called. The scheduler is called by {@link #plan}, when whoever
 * reports a failure has freed what it held.
 */
final class Circuit {

    /** What becomes of the next probe. */
    private enum Probe {
        /** None is needed: the circuit is closed. */
        NONE,
        /** Its time is still to come. */
        LATER,
        /** Its time has come, and the pool looks for room. */
        DUE,
        /** There was no room. */
        OVERDUE,
        RUNNING
    }

    private final int threshold;
    private final Scheduler scheduler;
    private final Backoff backoff = new Backoff();
    private final ReservedLock lock = new ReservedLock();

    // written under the lock
    private volatile int failures;
    private volatile Probe probe = Probe.NONE;

    // guarded by the lock
    private @Nullable Slot<?> probed;

    /** When the next probe is due, unless one succeeds before. Written under the lock. */
    private volatile long notBefore;

    private boolean isToBePlanned;

    /** Set once, before anything is made. */
    private Runnable prober = () -> {};

    /**
     * Makes a closed circuit.
     *
     * @param threshold the failures that open it; 0 never does
     */
    Circuit(int threshold, Scheduler scheduler) {
        this.threshold = threshold;
        this.scheduler = scheduler;
    }

    /** Sets what is to be run when the time of a probe has come; it starts one in the background. */
    void probeBy(Runnable newProber) {
        prober = newProber;
    }

    boolean isOpen() {
        return threshold > 0 && failures >= threshold;
    }

    /** Returns how many attempts in a row have failed. */
    int failures() {
        return failures;
    }

    // ---- Attempts, each known by its slot ----

    void succeeded(Slot<?> slot) {
        count(slot, true);
    }

    void failed(Slot<?> slot) {
        count(slot, false);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the lock
    private void count(Slot<?> slot, boolean success) {
        if (threshold == 0) {
            return;
        }
        lock.lock();
        try {
            failures = success ? 0 : failures + 1;
            if (success) {
                backoff.reset();
            }
            end(slot);
        } finally {
            lock.unlock();
        }
    }

    /** Takes note that no attempt is made for a slot, which may have been that of a probe. */
    void abandoned(Slot<?> slot) {
        if (threshold == 0) {
            return;
        }
        lock.lock();
        try {
            end(slot);
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a slot is itself and no other
    private void end(Slot<?> slot) {
        if (probed == slot) {
            probed = null;
            probe = Probe.NONE;
        }
        if (!isOpen() && probe != Probe.RUNNING) {
            probe = Probe.NONE;
        } else if (isOpen() && probe == Probe.NONE) {
            await(Probe.LATER, backoff.next());
        }
    }

    private void await(Probe next, long delay) {
        probe = next;
        notBefore = scheduler.nanoTime() + delay;
        isToBePlanned = true;
    }

    /** Has the scheduler run the next probe, if there is to be one and nobody has planned it. */
    void plan() {
        if (threshold == 0) {
            return;
        }
        long delay;
        lock.lock();
        try {
            if (!isToBePlanned) {
                return;
            }
            isToBePlanned = false;
            delay = Math.max(0, notBefore - scheduler.nanoTime());
        } finally {
            lock.unlock();
        }
        try {
            WeakTask.once(scheduler, this, Circuit::comeDue, delay);
        } catch (Throwable outOfThreads) { // whoever has room makes the probe
            replace(Probe.LATER, Probe.OVERDUE, null);
        }
    }

    // ---- Probes ----

    private void comeDue() {
        lock.lock();
        try {
            boolean waits = probe == Probe.LATER || probe == Probe.RUNNING;
            if (!waits || !isOpen() || scheduler.nanoTime() - notBefore < 0) {
                return; // of a time when the circuit was open before
            }
            probe = Probe.DUE;
        } finally {
            lock.unlock();
        }
        prober.run();
    }

    boolean isOverdue() {
        return probe == Probe.OVERDUE || isForgotten();
    }

    private boolean isForgotten() {
        return probe != Probe.NONE && scheduler.nanoTime() - notBefore >= Backoff.LONGEST_DELAY_NANOS;
    }

    /** Has the pool look for room again, if a probe is overdue. */
    void catchUp() {
        if (replace(Probe.OVERDUE, Probe.DUE, null)) {
            prober.run();
        }
    }

    /** Takes note that there is no room for the probe that is due. */
    void noRoom() {
        replace(Probe.DUE, Probe.OVERDUE, null);
    }

    /** Has the attempt that follows be the probe that is due. Answers false if none is. */
    boolean beginDue(Slot<?> slot) {
        return replace(Probe.DUE, Probe.RUNNING, slot);
    }

    /** Has the attempt that follows be the probe that is overdue. Answers false if none is. */
    boolean beginOverdue(Slot<?> slot) {
        lock.lock();
        try {
            boolean overdue = isOverdue();
            if (overdue) {
                run(slot);
            }
            return overdue;
        } finally {
            lock.unlock();
        }
    }

    /** Another probe follows if this one takes too long. */
    private void run(Slot<?> slot) {
        probed = slot;
        await(Probe.RUNNING, Backoff.LONGEST_DELAY_NANOS);
    }

    private boolean replace(Probe expected, Probe next, @Nullable Slot<?> slot) {
        lock.lock();
        try {
            boolean matches = probe == expected;
            if (matches && slot != null) {
                run(slot);
            } else if (matches) {
                probe = next;
            }
            return matches;
        } finally {
            lock.unlock();
        }
    }
}
