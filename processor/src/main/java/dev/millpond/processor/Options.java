package dev.millpond.processor;

import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import dev.millpond.processor.report.Suggestion;
import dev.millpond.processor.source.LeakLint;
import java.util.List;
import java.util.Map;

/** Judges the names of the options. Those of other processors are not meant. */
final class Options {

    private static final String PREFIX = "millpond.";
    private static final List<String> NAMES = List.of(LeakLint.OPTION);

    private Options() {}

    static Report check(Map<String, String> options) {
        return Report.all(options.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
                .sorted()
                .map(Options::unknown)
                .toList());
    }

    private static Report unknown(String name) {
        return Report.of(
                DiagnosticCode.OPTION,
                Position.NOWHERE,
                name,
                "the options of Millpond, which are: " + String.join(", ", NAMES),
                Suggestion.of(name, NAMES)
                        .map(known -> " Did you mean " + known + "?")
                        .orElse(""));
    }
}
