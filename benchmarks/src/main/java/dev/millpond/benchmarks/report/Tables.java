package dev.millpond.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the results as Markdown. */
final class Tables {

    private static final String LEGEND = """
            Errors are half the width of the 99.9 % confidence interval, those of ratios propagated as of independent
            measurements. All ratios are of times: below 1 is faster than what it is compared with. The floor is two
            compare-and-sets on a cache line of the thread's own. The best peer is the fastest pool that does the same
            job: it limits the objects that exist, and where threads wait it lets none of them starve.
            """;

    private final Results results;
    private final List<Footprint> footprints;
    private final Machine machine;
    private final StringBuilder text = new StringBuilder();

    Tables(Results results, List<Footprint> footprints, Machine machine) {
        this.results = results;
        this.footprints = footprints;
        this.machine = machine;
    }

    /**
     * Returns the whole page.
     *
     * @param chart the file name of the chart, or the empty string
     */
    String markdown(String chart) {
        line("# Benchmarks", "");
        text.append(machine.table());
        line("", LEGEND.strip(), "");
        if (!chart.isEmpty()) {
            line("![Time of each pool as a multiple of the floor](" + chart + ")", "");
        }
        addGoals();
        for (ReportedRow row : ReportedRow.values()) {
            if (!results.of(row).isEmpty()) {
                line("## " + row.title(), "", "`" + row.type() + "`", "");
                switch (row) {
                    case WAITING -> addWaiting();
                    case ASYNC_WAITING -> addCrowds();
                    default -> addRow(row);
                }
                line("");
            }
        }
        addMemory();
        return text.toString().strip() + "\n";
    }

    private void addGoals() {
        List<Goal> goals = Goals.of(results);
        if (!goals.isEmpty()) {
            line("## Goals", "", Goal.table(goals));
        }
    }

    private void addRow(ReportedRow row) {
        Optional<JmhResult> best = results.bestPeer(row);
        Optional<Estimate> floor = results.floor(row);
        line(
                "| pool | measured | of the " + row.floor().orElse("floor") + " | of the best peer | B/op | |",
                "|---|---|---|---|---|---|");
        for (JmhResult result : results.of(row)) {
            Estimate nanos = result.nanos();
            line("| %s | %s %s | %s | %s | %s | %s |"
                    .formatted(
                            result.pool(),
                            result.primaryMetric().estimate(),
                            result.primaryMetric().scoreUnit().replace("us", "µs"),
                            floor.map(nanos::dividedBy).map(Estimate::toString).orElse(""),
                            best.map(peer -> nanos.dividedBy(peer.nanos()).toString())
                                    .orElse(""),
                            bytes(result),
                            Pools.remark(result.pool(), row)));
        }
    }

    /** The percentiles of those who wait; the mean of all would hide them. */
    private void addWaiting() {
        line("Microseconds. Waits of a second and more count as a second.", "");
        line("| pool | p50 | p99 | p99.9 | longest | |", "|---|---|---|---|---|---|");
        results.of(ReportedRow.WAITING).stream()
                .map(JmhResult::pool)
                .sorted((one, other) -> Double.compare(wait(one, 99), wait(other, 99)))
                .forEach(pool -> line(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %s |",
                        pool,
                        wait(pool, 50),
                        wait(pool, 99),
                        wait(pool, 99.9),
                        wait(pool, 100),
                        Pools.remark(pool, ReportedRow.WAITING))));
    }

    /** Crowds of futures: the mean is their throughput. */
    private void addCrowds() {
        ReportedRow row = ReportedRow.ASYNC_WAITING;
        Optional<JmhResult> best = results.bestPeer(row);
        line("Microseconds for a crowd.", "");
        line("| pool | mean | of the best peer | p50 | p99 | p99.9 | B/op | |", "|---|---|---|---|---|---|---|---|");
        for (JmhResult result : results.of(row)) {
            JmhResult.Metric metric = result.primaryMetric();
            line(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f | %,.0f | %,.0f | %s | %s |",
                    result.pool(),
                    metric.estimate(),
                    best.map(peer -> result.nanos().dividedBy(peer.nanos()).toString())
                            .orElse(""),
                    metric.percentile(50),
                    metric.percentile(99),
                    metric.percentile(99.9),
                    bytes(result),
                    Pools.remark(result.pool(), row)));
        }
    }

    private double wait(String pool, double percent) {
        return results.waitMicros(pool, percent).orElse(Double.NaN);
    }

    private void addMemory() {
        if (footprints.isEmpty()) {
            return;
        }
        line("## Memory and threads", "");
        line("Without the pooled objects, in which HikariCP's bag keeps its state.", "");
        line(
                "| pool | bytes of a pool of ten | bytes for each further object | threads of one pool | of twenty |",
                "|---|---|---|---|---|");
        footprints.forEach(footprint -> line(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %d |",
                footprint.pool(),
                footprint.poolBytes(),
                footprint.slotBytes(),
                footprint.threadsOfOne(),
                footprint.threadsOfTwenty())));
    }

    private String bytes(JmhResult result) {
        OptionalDouble bytes = results.bytes(result);
        return bytes.isPresent() ? String.format(Locale.ROOT, "%,.0f", bytes.getAsDouble()) : "";
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
