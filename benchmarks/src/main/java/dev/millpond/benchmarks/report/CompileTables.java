package dev.millpond.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the results of compilations as Markdown. */
final class CompileTables {

    private static final String LEGEND = """
            Each processor is given 1,000 classes of its own kind. "With" is the time to compile them with the processor;
            "without" the time to compile the same classes together with what it generates, and no processor. The difference
            is the time of the processor alone: its loading, reading, rendering and writing, and what the compiler does for
            its rounds. All files are in memory. Errors are half the width of the 99.9 % confidence interval, those of
            differences and ratios propagated as of independent measurements.
            """;

    private static final String MILLPOND = "MILLPOND";
    private static final int CLASSES = 1_000;
    private static final List<Integer> GROWTH = List.of(1_000, 2_000, 5_000);

    /** Time per class that grows by more than this is not linear; less cannot be told from noise. */
    private static final double LINEAR = 1.1;

    private final CompileTimes times;
    private final List<Written> processors;
    private final Machine machine;
    private final StringBuilder text = new StringBuilder();

    CompileTables(CompileTimes times, List<Written> processors, Machine machine) {
        this.times = times;
        this.processors = processors;
        this.machine = machine;
    }

    String markdown() {
        text.append("# Compilation\n\n")
                .append(machine.table())
                .append('\n')
                .append(LEGEND)
                .append('\n');
        text.append("## Goals\n\n").append(Goal.table(goals())).append('\n');
        text.append("## 1,000 classes, the compiler is warm\n\n")
                .append("The process has compiled the same before. The processor is loaded anew each time.\n\n");
        addProcessors(CompileTimes.WARM);
        text.append("## 1,000 classes, the first compilation of a process\n\n");
        addProcessors(CompileTimes.COLD);
        text.append("## Millpond, more classes\n\n");
        addGrowth();
        return text.toString().strip() + "\n";
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        addRatioToBest(goals, "time of the processor for a class, of the fastest peer's", CompileTimes.WARM);
        addRatioToBest(goals, "the same in the first compilation of a process", CompileTimes.COLD);
        int most = GROWTH.get(GROWTH.size() - 1);
        millpond(most)
                .flatMap(many -> millpond(CLASSES).map(many::dividedBy))
                .ifPresent(growth -> goals.add(Goal.atMost(
                        "time for a class among %,d, of that among %,d".formatted(most, CLASSES), growth, LINEAR)));
        return goals;
    }

    private void addRatioToBest(List<Goal> goals, String what, String state) {
        best(state)
                .ifPresent(best -> times.microsOfClass(state, MILLPOND, CLASSES)
                        .flatMap(own -> times.microsOfClass(state, best.subject(), CLASSES)
                                .map(own::dividedBy))
                        .ifPresent(ratio -> goals.add(Goal.atMost(what + " (" + best.title() + ")", ratio, 1))));
    }

    /** The fastest of the other processors. */
    private Optional<Written> best(String state) {
        return processors.stream()
                .filter(processor -> !processor.subject().equals(MILLPOND))
                .filter(processor ->
                        times.microsOfClass(state, processor.subject(), CLASSES).isPresent())
                .min(Comparator.comparingDouble(processor -> micros(state, processor)));
    }

    private double micros(String state, Written processor) {
        return times.microsOfClass(state, processor.subject(), CLASSES)
                .map(Estimate::value)
                .orElse(Double.MAX_VALUE);
    }

    private void addProcessors(String state) {
        Optional<Estimate> best = best(state).flatMap(peer -> times.microsOfClass(state, peer.subject(), CLASSES));
        row(
                "processor",
                "without, ms",
                "with, ms",
                "processor, µs per class",
                "of the fastest peer",
                "files per class",
                "characters per class");
        row("---", "---", "---", "---", "---", "---", "---");
        processors.stream()
                .sorted(Comparator.comparingDouble(processor -> micros(state, processor)))
                .forEach(processor -> {
                    Optional<Estimate> own = times.microsOfClass(state, processor.subject(), CLASSES);
                    row(
                            processor.title(),
                            cell(times.millis(state, processor.subject(), CLASSES, "without")),
                            cell(times.millis(state, processor.subject(), CLASSES, "with")),
                            cell(own),
                            cell(own.flatMap(micros -> best.map(micros::dividedBy))),
                            String.format(Locale.ROOT, "%.0f", processor.files()),
                            String.format(Locale.ROOT, "%,d", processor.characters()));
                });
        text.append('\n');
    }

    private void addGrowth() {
        row("classes", "without, ms", "with, ms", "processor, µs per class", "of that for 1,000");
        row("---", "---", "---", "---", "---");
        for (int classes : GROWTH) {
            row(
                    String.format(Locale.ROOT, "%,d", classes),
                    cell(times.millis(CompileTimes.WARM, MILLPOND, classes, "without")),
                    cell(times.millis(CompileTimes.WARM, MILLPOND, classes, "with")),
                    cell(millpond(classes)),
                    cell(millpond(classes).flatMap(own -> millpond(CLASSES).map(own::dividedBy))));
        }
    }

    private Optional<Estimate> millpond(int classes) {
        return times.microsOfClass(CompileTimes.WARM, MILLPOND, classes);
    }

    private static String cell(Optional<Estimate> estimate) {
        return estimate.map(Estimate::toString).orElse("");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
