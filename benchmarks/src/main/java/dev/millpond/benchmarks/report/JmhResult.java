package dev.millpond.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the JSON that JMH writes, as far as the report needs it.
 *
 * @param benchmark the class and method
 * @param mode "avgt", "thrpt", "sample" or "ss"
 * @param forks how many processes measured
 * @param params what was varied, by name; null if nothing was
 * @param primaryMetric the time or the throughput
 * @param secondaryMetrics what profilers found, and the methods of a group
 */
record JmhResult(
        String benchmark,
        String mode,
        int forks,
        @Nullable Map<String, String> params,
        Metric primaryMetric,
        Map<String, Metric> secondaryMetrics) {

    /**
     * A measurement.
     *
     * @param score its value
     * @param scoreError its error; NaN where JMH has too few samples
     * @param scorePercentiles "50.0", "99.0" and so on
     * @param scoreUnit "ns/op", "ops/us" and so on
     */
    record Metric(double score, double scoreError, Map<String, Double> scorePercentiles, String scoreUnit) {

        Estimate estimate() {
            return new Estimate(score, scoreError);
        }

        /** What all but a few samples were at most; NaN if no samples were taken. */
        double percentile(double percent) {
            return scorePercentiles.getOrDefault(String.valueOf(percent), Double.NaN);
        }
    }

    static List<JmhResult> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Gson().fromJson(reader, new TypeToken<List<JmhResult>>() {});
        }
    }

    /** The simple name of the class. */
    String row() {
        String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The name of the method or group. */
    String pool() {
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    /** What a parameter was; the empty string if there is none of that name. */
    String param(String name) {
        return params == null ? "" : params.getOrDefault(name, "");
    }

    /** The nanoseconds for an operation; of all threads together where a throughput was measured. */
    Estimate nanos() {
        Estimate score = primaryMetric.estimate();
        return switch (primaryMetric.scoreUnit()) {
            case "ns/op" -> score;
            case "us/op" -> score.times(1e3);
            case "ms/op" -> score.times(1e6);
            case "ops/us" -> score.inverse().times(1e3);
            default -> throw new IllegalStateException(benchmark + ": " + primaryMetric.scoreUnit());
        };
    }
}
