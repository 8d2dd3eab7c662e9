package dev.millpond.processor.model;

import dev.millpond.processor.report.Suggestion;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as users write it, {@code "30s"} or {@code "PT30S"}, or what is wrong with it.
 *
 * @param text what the user wrote
 * @param duration the duration, if the text is one
 * @param problem what is wrong with the text and what to write instead; empty if nothing is
 */
public record DurationText(String text, Optional<Duration> duration, String problem) {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?)(\\d+)\\s*(ms|s|m|h|d)");

    private static final String FOREVER = "forever";

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** Reads a duration that is not negative, or {@code "forever"}. */
    public static DurationText parseOrForever(String text) {
        if (text.equals(FOREVER)) {
            return right(text, Settings.FOREVER);
        }
        DurationText parsed = parse(text);
        return parsed.duration.isEmpty()
                        && Suggestion.of(text, List.of(FOREVER)).isPresent()
                ? notADuration(text, Optional.of(FOREVER))
                : parsed;
    }

    /** Reads a positive duration, or the empty text, which is zero and stands for none. */
    public static DurationText parseOptional(String text) {
        if (text.isEmpty()) {
            return right(text, Duration.ZERO);
        }
        if (text.equals(FOREVER)) {
            return wrong(text, "is no limit: leave it out");
        }
        DurationText parsed = parse(text);
        return parsed.duration.filter(Duration::isZero).isPresent()
                ? wrong(text, "must be more than zero: leave it out to switch it off")
                : parsed;
    }

    private static DurationText parse(String text) {
        try {
            Matcher matcher = NUMBER_AND_UNIT.matcher(text);
            Duration duration = matcher.matches()
                    ? Duration.of(Long.parseLong(matcher.group(1) + matcher.group(2)), UNITS.get(matcher.group(3)))
                    : Duration.parse(text);
            return check(text, duration);
        } catch (DateTimeParseException malformed) {
            return malformed.getCause() instanceof ArithmeticException
                    ? tooLong(text)
                    : notADuration(text, DurationSuggestion.of(text));
        } catch (ArithmeticException | NumberFormatException overflow) {
            return tooLong(text);
        }
    }

    private static DurationText check(String text, Duration duration) {
        if (duration.isNegative()) {
            return wrong(text, "must not be negative: write it without the minus sign");
        }
        return duration.compareTo(LONGEST) > 0 ? tooLong(text) : right(text, duration);
    }

    private static DurationText notADuration(String text, Optional<String> suggestion) {
        return wrong(
                text,
                "is not a duration: write a number and a unit (ms, s, m, h or d) such as \"30s\", or ISO-8601 such as"
                        + " \"PT30S\""
                        + suggestion
                                .map(meant -> ". Did you mean \"" + meant + "\"?")
                                .orElse(""));
    }

    private static DurationText tooLong(String text) {
        return wrong(text, "is too long: the longest is " + LONGEST.toDays() + "d, about 292 years");
    }

    private static DurationText right(String text, Duration duration) {
        return new DurationText(text, Optional.of(duration), "");
    }

    private static DurationText wrong(String text, String problem) {
        return new DurationText(text, Optional.empty(), problem);
    }

    /** Says a duration as people do. */
    public static String describe(Duration duration) {
        for (ChronoUnit unit :
                new ChronoUnit[] {ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS}) {
            if (isMultiple(duration, unit)) {
                long count = duration.dividedBy(unit.getDuration());
                String name = unit.toString().toLowerCase(Locale.ROOT);
                return count + " " + (count == 1 ? name.substring(0, name.length() - 1) : name);
            }
        }
        return isMultiple(duration, ChronoUnit.MILLIS) ? duration.toMillis() + " ms" : duration.toNanos() + " ns";
    }

    /** Tells whether a duration is a positive whole number of units; zero is whole seconds. */
    public static boolean isMultiple(Duration duration, ChronoUnit unit) {
        long nanos = duration.toNanos();
        return nanos == 0
                ? unit == ChronoUnit.SECONDS
                : nanos % unit.getDuration().toNanos() == 0;
    }
}
