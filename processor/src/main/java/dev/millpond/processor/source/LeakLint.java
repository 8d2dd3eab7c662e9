package dev.millpond.processor.source;

import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;

/** What is said of leases that are never closed. */
public enum LeakLint {
    OFF(Optional.empty()),
    WARN(Optional.of(Diagnostic.Kind.WARNING)),
    ERROR(Optional.of(Diagnostic.Kind.ERROR));

    /** The one option of the processor. */
    public static final String OPTION = "millpond.leaks";

    private final Optional<Diagnostic.Kind> kind;

    LeakLint(Optional<Diagnostic.Kind> kind) {
        this.kind = kind;
    }

    /** Returns what the option says; a warning where it says nothing, or nothing that is known. */
    public static LeakLint of(Map<String, String> options) {
        return options.containsKey(OPTION) ? parse(given(options)).orElse(WARN) : WARN;
    }

    public static Report check(Map<String, String> options) {
        if (!options.containsKey(OPTION) || parse(given(options)).isPresent()) {
            return Report.CLEAN;
        }
        return Report.of(
                DiagnosticCode.OPTION,
                Position.NOWHERE,
                OPTION + "=" + given(options),
                String.join(", ", texts()),
                Suggestion.of(given(options), texts())
                        .map(value -> " Did you mean " + value + "?")
                        .orElse(""));
    }

    /** Says how grave a leak is, unless it is not to be mentioned. */
    Optional<Diagnostic.Kind> kind() {
        return kind;
    }

    private static List<String> texts() {
        return Arrays.stream(values()).map(LeakLint::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An option without a value comes as null. */
    private static String given(Map<String, String> options) {
        String value = options.get(OPTION);
        return value == null ? "" : value;
    }

    private static Optional<LeakLint> parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.text().equals(text))
                .findFirst();
    }
}
