package dev.millpond.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What Millpond is to reach.
 *
 * @param what what is measured
 * @param limit what it should not exceed, as text
 * @param measured what it is
 * @param verdict whether that is reached
 */
record Goal(String what, String limit, String measured, Estimate.Verdict verdict) {

    static Goal atMost(String what, Estimate measured, double limit) {
        String text = limit == Math.rint(limit) ? "≤ " + (long) limit : "≤ " + limit;
        return new Goal(what, text, measured.toString(), measured.atMost(limit));
    }

    /** Writes goals as a table in Markdown. */
    static String table(List<Goal> goals) {
        return goals.stream()
                .map(goal -> "| %s | %s | %s | %s |\n".formatted(goal.what, goal.limit, goal.measured, goal.verdict))
                .collect(Collectors.joining("", "| Millpond | goal | measured | reached |\n|---|---|---|---|\n", ""));
    }
}
