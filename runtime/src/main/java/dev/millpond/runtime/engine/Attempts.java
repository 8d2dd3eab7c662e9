package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Backoff;
import dev.millpond.runtime.internal.ReservedLock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The attempts to make objects, each known by its slot: how many there are, and when the next may begin. As long as they
 * succeed, any number may. After a failure, whoever can wait tries again only while fewer than {@link #MOST_WHILE_FAILING}
 * are under way, and not before a backoff that grows; and while the {@link Circuit} is open, only its probes.
 *
 * <p>Attempts that were under way together and fail have one cause, so they count as one failure: when a server ends all its
 * connections, as many attempts fail at once, and the next one should not be later for that. And since somebody waits for these
 * attempts, and has a limit, the backoff is never long.
 *
 * <p>An attempt may hang. So one that is under way for longer than the longest backoff counts no more: nothing waits for it.
 *
 * <p>All changes are made under a lock, in which nothing is called.
 */
final class Attempts {

    static final int MOST_WHILE_FAILING = 2;

    /**
     * The longest backoff is a share of the time for which attempts have failed, within limits: whoever waits out an outage is
     * late by as much at most.
     */
    private static final int SHARE_OF_OUTAGE = 50;

    private static final long LEAST_LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MOST_LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Circuit circuit;
    private final Backoff backoff = new Backoff();
    private final ReservedLock lock = new ReservedLock();

    /** Since when each is under way. Guarded by the lock. */
    private final Map<Slot<?>, Long> underWay = new HashMap<>();

    // written under the lock
    private volatile boolean failing;
    private volatile long notBefore;

    /** When the last success was followed by a failure, and when the backoff grew last. Guarded by the lock. */
    private long firstFailure;

    private long lastFailure;

    Attempts(Circuit circuit) {
        this.circuit = circuit;
    }

    Circuit circuit() {
        return circuit;
    }

    /** Tells whether the last attempt that ended has failed. */
    boolean areFailing() {
        return failing;
    }

    /** Tells whether an attempt is under way that need not be given up yet. */
    boolean areUnderWay() {
        lock.lock();
        try {
            return countYoung() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many are under way. */
    int count() {
        lock.lock();
        try {
            return underWay.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells whether an attempt may begin now.
     *
     * @param isPatient whether the one who asks can wait for another time
     */
    boolean mayBegin(boolean isPatient) {
        if (circuit.isOpen()) {
            return circuit.isOverdue();
        }
        return !failing || !isPatient || untilNext() <= 0;
    }

    /** Returns for how long somebody patient has to wait, as far as that is known. Not positive if an attempt may begin now. */
    long untilNext() {
        if (!failing) {
            return 0;
        }
        lock.lock();
        try {
            long now = System.nanoTime();
            long left = notBefore - now;
            if (countYoung() >= MOST_WHILE_FAILING) {
                long oldest = underWay.values().stream()
                        .mapToLong(since -> since + Backoff.LONGEST_DELAY_NANOS - now)
                        .filter(until -> until > 0)
                        .min()
                        .orElse(0);
                left = Math.max(left, oldest);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Begins an attempt, if it may begin now. */
    boolean tryBegin(Slot<?> slot, boolean isPatient) {
        if (circuit.isOpen()) {
            return beginProbe(slot, circuit.beginOverdue(slot));
        }
        return begin(slot, isPatient);
    }

    /** Begins the attempt that the circuit's probe is. */
    boolean tryBeginProbe(Slot<?> slot) {
        return beginProbe(slot, circuit.beginDue(slot));
    }

    private boolean beginProbe(Slot<?> slot, boolean mayBegin) {
        if (mayBegin) {
            begin(slot, false);
            circuit.plan(); // if it hangs, another one follows
        }
        return mayBegin;
    }

    private boolean begin(Slot<?> slot, boolean isPatient) {
        lock.lock();
        try {
            boolean may = !failing || !isPatient || untilNext() <= 0;
            if (may) {
                underWay.put(slot, System.nanoTime());
            }
            return may;
        } finally {
            lock.unlock();
        }
    }

    /** Takes note that an object was made. Tells whether the last attempt before had failed. */
    boolean succeeded(Slot<?> slot) {
        boolean wereFailing = end(slot, false);
        circuit.succeeded(slot);
        return wereFailing;
    }

    void failed(Slot<?> slot) {
        end(slot, true);
        circuit.failed(slot);
    }

    /** Takes note that an attempt was given up before it began in earnest. */
    void abandoned(Slot<?> slot) {
        lock.lock();
        try {
            underWay.remove(slot);
        } finally {
            lock.unlock();
        }
        circuit.abandoned(slot);
    }

    private boolean end(Slot<?> slot, boolean failed) {
        lock.lock();
        try {
            Long since = underWay.remove(slot);
            boolean wereFailing = failing;
            if (!failed) {
                backoff.reset();
            } else if (!wereFailing || since == null || since - lastFailure >= 0) {
                lastFailure = System.nanoTime();
                firstFailure = wereFailing ? firstFailure : lastFailure;
                notBefore = lastFailure + backoff.next(longestBackoff(lastFailure - firstFailure));
            }
            failing = failed;
            return wereFailing;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the longest backoff after attempts have failed for a time. */
    static long longestBackoff(long outageNanos) {
        return Math.max(LEAST_LONGEST_NANOS, Math.min(MOST_LONGEST_NANOS, outageNanos / SHARE_OF_OUTAGE));
    }

    private long countYoung() {
        long now = System.nanoTime();
        return underWay.values().stream()
                .filter(since -> now - since < Backoff.LONGEST_DELAY_NANOS)
                .count();
    }
}
