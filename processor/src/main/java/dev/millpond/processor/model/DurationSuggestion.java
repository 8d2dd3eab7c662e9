package dev.millpond.processor.model;

import dev.millpond.processor.report.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody may have meant who wrote a duration with a unit that there is not, such as {@code "30sec"}. */
final class DurationSuggestion {

    private static final Pattern NUMBER_AND_WORD = Pattern.compile("\\s*(\\d{1,9})\\s*(\\p{Alpha}+)\\s*");

    private static final Map<String, List<String>> WORDS = Map.of(
            "ms", List.of("ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds"),
            "s", List.of("s", "sec", "secs", "second", "seconds"),
            "m", List.of("m", "min", "mins", "minute", "minutes"),
            "h", List.of("h", "hr", "hrs", "hour", "hours"),
            "d", List.of("d", "day", "days"));

    private DurationSuggestion() {}

    static Optional<String> of(String text) {
        Matcher matcher = NUMBER_AND_WORD.matcher(text);
        return matcher.matches()
                ? unit(matcher.group(2).toLowerCase(Locale.ROOT)).map(unit -> matcher.group(1) + unit)
                : Optional.empty();
    }

    /** Words are long enough to be misspelt; a unit of one letter is another one then. */
    private static Optional<String> unit(String word) {
        return unitOf(word)
                .or(() -> Suggestion.of(
                                word,
                                WORDS.values().stream()
                                        .flatMap(Collection::stream)
                                        .toList())
                        .flatMap(DurationSuggestion::unitOf));
    }

    private static Optional<String> unitOf(String word) {
        return WORDS.entrySet().stream()
                .filter(unit -> unit.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
