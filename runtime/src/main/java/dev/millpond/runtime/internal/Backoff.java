package dev.millpond.runtime.internal;

import java.util.concurrent.TimeUnit;

/**
 * Says how long to wait after each failure in a row before the next attempt: twice as long as before, less up to a half by
 * chance, so that the pools of many processes do not come back to a broken database in step. The times are those of HikariCP.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Backoff {

    private static final long FIRST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** The longest time to wait; so also how long one waits for an attempt that may hang before one makes another. */
    public static final long LONGEST_DELAY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int MOST_DOUBLINGS = 16;

    private final Jitter jitter = new Jitter();
    private int failures;

    /** Counts a failure, and returns how long to wait now. */
    public long next() {
        return next(LONGEST_DELAY_NANOS);
    }

    /** The same for somebody who waits no longer than a time of his own. */
    public long next(long longestNanos) {
        long longest = Math.min(longestNanos, FIRST_DELAY_NANOS << failures);
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        return longest - jitter.partOf(longest / 2);
    }

    /** Forgets the failures. */
    public void reset() {
        failures = 0;
    }
}
