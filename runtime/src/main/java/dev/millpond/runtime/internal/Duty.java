package dev.millpond.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;

/**
 * A look that a waiting thread owes the others: see "No wake-up is lost" in {@link WaitQueue}. It is owed from a moment, and
 * done by a look that begins {@link #NANOS} after that.
 *
 * <p>Threads that leave the queue put this one on duty while it takes itself off. So all is in one word, the moment. Whoever
 * puts on duty raises it and never lowers it: of two that do so at once, the later moment counts, though the thread that
 * read the clock first may write last. Who comes off duty clears just what it has read, by compare-and-set: if that fails,
 * another look is owed, and it is on duty still.
 */
final class Duty {

    /**
     * How long it lasts: by then the look sees whatever a release freed that read the queue as quiet before. A store leaves the
     * store buffer in far less.
     */
    static final long NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private static final VarHandle SINCE;

    static {
        try {
            SINCE = MethodHandles.lookup().findVarHandle(Duty.class, "since", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static final long NONE = Long.MIN_VALUE;

    /** By a clock that begins when the thread joins the queue, so moments can be compared as they are. */
    private volatile long since = NONE;

    boolean isOn() {
        return since != NONE;
    }

    /** Has the thread look again after this moment. */
    void begin(long now) {
        long seen = since;
        while (seen < now) {
            long witness = (long) SINCE.compareAndExchange(this, seen, now);
            if (witness == seen) {
                return;
            }
            seen = witness;
        }
    }

    /** Takes the thread off duty if the look that follows is the one that was owed. */
    void endIfDone(long now) {
        long seen = since;
        if (seen != NONE && now - seen >= NANOS) {
            SINCE.compareAndSet(this, seen, NONE);
        }
    }
}
