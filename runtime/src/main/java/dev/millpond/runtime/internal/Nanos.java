package dev.millpond.runtime.internal;

import java.time.Duration;

/** Durations as nanoseconds in a {@code long}, as {@link System#nanoTime} wants them. */
public final class Nanos {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Nanos() {}

    /** Returns the nanoseconds of a duration; {@link Long#MAX_VALUE}, for ever, if they are more than a long holds. */
    public static long of(Duration duration) {
        if (duration.compareTo(LONGEST) >= 0) {
            return Long.MAX_VALUE;
        }
        return duration.isNegative() ? 0 : duration.toNanos();
    }

    /** Describes a duration for a message, in milliseconds as far as they are whole. */
    public static String describe(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            return "any time";
        }
        return nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos / 1_000_000.0 + " ms";
    }
}
