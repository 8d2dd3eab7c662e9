package dev.millpond.benchmarks.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All measured compilations of a run. */
final class CompileTimes {

    /** The benchmark whose processes have compiled before. */
    static final String WARM = "WarmCompile";

    /** The benchmark whose processes have not. */
    static final String COLD = "ColdCompile";

    /** The benchmark in which the processor runs. */
    static final String WITH = "with";

    /** The one in which another writes what is ready. */
    static final String READY_MADE = "readyMade";

    /** The one without. */
    static final String WITHOUT = "without";

    private final Map<Compilation, Estimate> nanos = new HashMap<>();

    /**
     * What was compiled, and how.
     *
     * @param state {@link #WARM} or {@link #COLD}
     * @param subject which processor, or its classes and what it generates
     * @param classes how many
     * @param part {@link #WITH}, {@link #READY_MADE} or {@link #WITHOUT}
     */
    private record Compilation(String state, String subject, int classes, String part) {}

    CompileTimes(List<JmhResult> results) {
        for (JmhResult result : results) {
            int classes = Integer.parseInt(result.param("classes"));
            nanos.put(new Compilation(result.row(), result.param("subject"), classes, result.pool()), result.nanos());
        }
    }

    /** The milliseconds of a whole compilation. */
    Optional<Estimate> millis(String state, String subject, int classes, String part) {
        return Optional.ofNullable(nanos.get(new Compilation(state, subject, classes, part)))
                .map(whole -> whole.times(1e-6));
    }

    /** The microseconds that the processor takes for one class. */
    Optional<Estimate> microsOfClass(String state, String subject, int classes) {
        return microsOfClass(state, subject, classes, WITH, WITHOUT);
    }

    /** Those of them that the compiler takes, whatever processor writes the same. */
    Optional<Estimate> microsOfCompiler(String state, String subject, int classes) {
        return microsOfClass(state, subject, classes, READY_MADE, WITHOUT);
    }

    /** Those that remain. */
    Optional<Estimate> ownMicros(String state, String subject, int classes) {
        return microsOfClass(state, subject, classes, WITH, READY_MADE);
    }

    private Optional<Estimate> microsOfClass(String state, String subject, int classes, String more, String less) {
        return millis(state, subject, classes, more)
                .flatMap(whole -> millis(state, subject, classes, less).map(whole::minus))
                .map(difference -> difference.times(1e3 / classes));
    }
}
