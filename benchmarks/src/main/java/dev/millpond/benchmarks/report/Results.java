package dev.millpond.benchmarks.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All measurements of a run, by row and pool. */
final class Results {

    private final Map<String, Map<String, JmhResult>> rows = new LinkedHashMap<>();

    Results(List<JmhResult> results) {
        for (JmhResult result : results) {
            rows.computeIfAbsent(result.row(), row -> new LinkedHashMap<>()).put(result.pool(), result);
        }
    }

    /** The pools of a row, the fastest first. */
    List<JmhResult> of(ReportedRow row) {
        return rows.getOrDefault(row.type(), Map.of()).values().stream()
                .sorted(Comparator.comparingDouble(result -> result.nanos().value()))
                .toList();
    }

    Optional<JmhResult> get(ReportedRow row, String pool) {
        return Optional.ofNullable(rows.getOrDefault(row.type(), Map.of()).get(pool));
    }

    Optional<Estimate> nanos(ReportedRow row, String pool) {
        return get(row, pool).map(JmhResult::nanos);
    }

    /** What could not be faster: of the row itself if it has that, else of the row that it is compared with. */
    Optional<Estimate> floor(ReportedRow row) {
        return row.floor()
                .flatMap(floor -> nanos(row, floor)
                        .or(() ->
                                floor.equals(Pools.FLOOR) ? nanos(ReportedRow.UNCONTENDED, floor) : Optional.empty()));
    }

    /** The fastest of the other pools that does the same job. */
    Optional<JmhResult> bestPeer(ReportedRow row) {
        return peers(row).findFirst();
    }

    /** The bytes that an operation allocates. */
    OptionalDouble bytes(JmhResult result) {
        JmhResult.Metric metric = result.secondaryMetrics().get("gc.alloc.rate.norm");
        return metric == null ? OptionalDouble.empty() : OptionalDouble.of(metric.score());
    }

    /** The other pools of a row that do the same job. */
    Stream<JmhResult> peers(ReportedRow row) {
        return of(row).stream().filter(result -> Pools.isComparable(result.pool(), row));
    }

    /** How long all but a few waits were at most, in microseconds. */
    OptionalDouble waitMicros(String pool, double percent) {
        return get(ReportedRow.WAITING, pool)
                .map(result -> result.secondaryMetrics().get(pool + "Waiter"))
                .map(metric -> OptionalDouble.of(metric.percentile(percent)))
                .orElse(OptionalDouble.empty());
    }
}
