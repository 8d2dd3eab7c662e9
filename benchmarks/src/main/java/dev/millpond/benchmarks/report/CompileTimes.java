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

    private final Map<Compilation, Estimate> nanos = new HashMap<>();

    /**
     * What was compiled, and how.
     *
     * @param state {@link #WARM} or {@link #COLD}
     * @param subject which processor, or its classes and what it generates
     * @param classes how many
     * @param part "with" the processor or "without"
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
        return millis(state, subject, classes, "with")
                .flatMap(with -> millis(state, subject, classes, "without").map(with::minus))
                .map(processor -> processor.times(1e3 / classes));
    }
}
