package dev.millpond.runtime.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as they are written in {@code @Pooled}, {@code "30s"} or {@code "PT30S"}; as nanoseconds in a {@code long}, as
 * {@link System#nanoTime} wants them; and as messages have them.
 */
public final class Durations {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?\\d+)\\s*(ms|s|m|h|d)");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if the text is none; the message begins with "is"
     */
    public static Duration parse(String text) {
        if (text.equals("forever")) {
            return ChronoUnit.FOREVER.getDuration();
        }
        try {
            Matcher matcher = NUMBER_AND_UNIT.matcher(text);
            return matcher.matches()
                    ? Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)))
                    : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "is not a duration; write a number and a unit (ms, s, m, h or d) such as \"30s\", or ISO-8601 such as"
                            + " \"PT30S\"",
                    malformed);
        }
    }

    /** Returns the nanoseconds of a duration; {@link Long#MAX_VALUE}, for ever, if they are more than a long holds. */
    public static long toNanos(Duration duration) {
        if (duration.compareTo(LONGEST) >= 0) {
            return Long.MAX_VALUE;
        }
        return duration.isNegative() ? 0 : duration.toNanos();
    }

    /** Returns the duration of nanoseconds as {@link #toNanos} gives them. */
    public static Duration ofNanos(long nanos) {
        return nanos == Long.MAX_VALUE ? ChronoUnit.FOREVER.getDuration() : Duration.ofNanos(nanos);
    }

    /** Describes a measured duration for a message, in whole milliseconds or, where these are many, in seconds. */
    public static String describeRoughly(long nanos) {
        long millis = nanos / 1_000_000;
        return millis < 10_000 ? millis + " ms" : millis / 1_000 + " s";
    }

    /** Describes a duration for a message, in milliseconds as far as they are whole. */
    public static String describe(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            return "any time";
        }
        return nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos / 1_000_000.0 + " ms";
    }
}
