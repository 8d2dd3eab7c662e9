package dev.millpond.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes the results of compilations as Markdown. */
final class CompileTables {

    private static final String LEGEND = """
            Each processor is given 1,000 classes of its own kind. *With* is the time to compile them with the processor,
            *without* that to compile the same classes together with what it generates, and no processor. The difference
            is the time of the processor, here for one class. *Ready made* is the time when a processor that does nothing
            else writes what is generated: what it takes more than *without* is the compiler's part of the difference,
            the rest the processor's own work. All files are in memory. Errors are half the width of the 99.9 %
            confidence interval, those of differences and ratios propagated as of independent measurements.
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
        addRatioToBest(goals, "time of the processor for a class, of the fastest peer's", warm(times::microsOfClass));
        addRatioToBest(goals, "the same, in the first compilation of a process", cold(times::microsOfClass));
        addRatioToBest(goals, "its own work, of the fastest peer's", warm(times::ownMicros));
        addGrowth(goals, "time of the processor", times::microsOfClass);
        addGrowth(goals, "its own work", times::ownMicros);
        return goals;
    }

    /** A time for one class, of one of the processors. */
    @FunctionalInterface
    private interface Time {
        Optional<Estimate> of(String state, String subject, int classes);
    }

    private static Function<String, Optional<Estimate>> warm(Time time) {
        return subject -> time.of(CompileTimes.WARM, subject, CLASSES);
    }

    private static Function<String, Optional<Estimate>> cold(Time time) {
        return subject -> time.of(CompileTimes.COLD, subject, CLASSES);
    }

    private void addRatioToBest(List<Goal> goals, String what, Function<String, Optional<Estimate>> time) {
        best(time)
                .ifPresent(best -> time.apply(MILLPOND)
                        .flatMap(own -> time.apply(best.subject()).map(own::dividedBy))
                        .ifPresent(ratio -> goals.add(Goal.atMost(what + " (" + best.title() + ")", ratio, 1))));
    }

    private static void addGrowth(List<Goal> goals, String what, Time time) {
        int most = GROWTH.get(GROWTH.size() - 1);
        growth(time, most)
                .ifPresent(growth -> goals.add(Goal.atMost(
                        String.format(Locale.ROOT, "%s for a class among %,d, of that among %,d", what, most, CLASSES),
                        growth,
                        LINEAR)));
    }

    private static Optional<Estimate> growth(Time time, int classes) {
        return time.of(CompileTimes.WARM, MILLPOND, classes)
                .flatMap(many -> time.of(CompileTimes.WARM, MILLPOND, CLASSES).map(many::dividedBy));
    }

    /** The fastest of the other processors. */
    private Optional<Written> best(Function<String, Optional<Estimate>> time) {
        return processors.stream()
                .filter(processor -> !processor.subject().equals(MILLPOND))
                .filter(processor -> time.apply(processor.subject()).isPresent())
                .min(byValue(time));
    }

    private static Comparator<Written> byValue(Function<String, Optional<Estimate>> time) {
        return Comparator.comparingDouble(processor ->
                time.apply(processor.subject()).map(Estimate::value).orElse(Double.MAX_VALUE));
    }

    private void addProcessors(String state) {
        Function<String, Optional<Estimate>> time = subject -> times.microsOfClass(state, subject, CLASSES);
        Optional<Estimate> best = best(time).flatMap(peer -> time.apply(peer.subject()));
        row(
                "processor",
                "without, ms",
                "ready made, ms",
                "with, ms",
                "µs for a class",
                "of the fastest peer",
                "the compiler's part, µs",
                "own work, µs",
                "files, characters for a class");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---");
        processors.stream().sorted(byValue(time)).forEach(processor -> {
            String subject = processor.subject();
            Optional<Estimate> own = time.apply(subject);
            row(
                    processor.title(),
                    cell(times.millis(state, subject, CLASSES, CompileTimes.WITHOUT)),
                    cell(times.millis(state, subject, CLASSES, CompileTimes.READY_MADE)),
                    cell(times.millis(state, subject, CLASSES, CompileTimes.WITH)),
                    cell(own),
                    cell(own.flatMap(micros -> best.map(micros::dividedBy))),
                    cell(times.microsOfCompiler(state, subject, CLASSES)),
                    cell(times.ownMicros(state, subject, CLASSES)),
                    String.format(Locale.ROOT, "%.0f, %,d", processor.files(), processor.characters()));
        });
        text.append('\n');
    }

    private void addGrowth() {
        row(
                "classes",
                "without, ms",
                "ready made, ms",
                "with, ms",
                "µs for a class",
                "of that for 1,000",
                "own work, µs",
                "of that for 1,000");
        row("---", "---", "---", "---", "---", "---", "---", "---");
        for (int classes : GROWTH) {
            row(
                    String.format(Locale.ROOT, "%,d", classes),
                    cell(times.millis(CompileTimes.WARM, MILLPOND, classes, CompileTimes.WITHOUT)),
                    cell(times.millis(CompileTimes.WARM, MILLPOND, classes, CompileTimes.READY_MADE)),
                    cell(times.millis(CompileTimes.WARM, MILLPOND, classes, CompileTimes.WITH)),
                    cell(times.microsOfClass(CompileTimes.WARM, MILLPOND, classes)),
                    cell(growth(times::microsOfClass, classes)),
                    cell(times.ownMicros(CompileTimes.WARM, MILLPOND, classes)),
                    cell(growth(times::ownMicros, classes)));
        }
    }

    private static String cell(Optional<Estimate> estimate) {
        return estimate.map(Estimate::toString).orElse("");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
