package dev.millpond.benchmarks.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Draws the rows without contention: the time of each pool as a multiple of the floor's, with its error.
 *
 * <p>The bars show how often the floor would have to be doubled: pools differ by so much that on a linear scale the fast ones
 * could not be told apart. The axis is a linear one of logarithms, because bars on a logarithmic one have no bottom; these
 * stand on the floor, or hang from it.
 */
final class Chart {

    private static final List<ReportedRow> ROWS =
            List.of(ReportedRow.UNCONTENDED, ReportedRow.RESET, ReportedRow.MANY_TYPES, ReportedRow.TWO_THREADS);

    private Chart() {}

    /** Answers false if there is nothing to draw. */
    static boolean draw(Results results, Path file) throws IOException {
        List<String> pools = results.of(ReportedRow.UNCONTENDED).stream()
                .map(JmhResult::pool)
                .filter(pool -> !pool.equals(Pools.FLOOR))
                .toList();
        Optional<Estimate> floor = results.nanos(ReportedRow.UNCONTENDED, Pools.FLOOR);
        if (pools.isEmpty() || floor.isEmpty()) {
            return false;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(1_200)
                .height(600)
                .title("Time to acquire and close, as a multiple of the floor: two compare-and-sets by one thread")
                .yAxisTitle("multiple of the floor (lower is better)")
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setLegendPosition(LegendPosition.InsideNW);
        styler.setXAxisLabelRotation(30);
        chart.setCustomYAxisTickLabelsFormatter(doublings ->
                String.format(Locale.ROOT, "%.4g", Math.pow(2, doublings)).replaceFirst("\\.?0+$", ""));
        for (ReportedRow row : ROWS) {
            addRow(chart, results, row, pools, floor.get());
        }
        try (OutputStream stream = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, stream, "svg");
        }
        return true;
    }

    private static void addRow(
            CategoryChart chart, Results results, ReportedRow row, List<String> pools, Estimate floor) {
        List<@Nullable Double> values = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        boolean measured = false;
        for (String pool : pools) {
            Optional<Estimate> doublings =
                    results.nanos(row, pool).map(nanos -> nanos.dividedBy(floor).doublings());
            values.add(doublings.map(Estimate::value).orElse(null));
            errors.add(doublings
                    .map(Estimate::error)
                    .filter(error -> !error.isNaN())
                    .orElse(0.0));
            measured |= doublings.isPresent();
        }
        if (measured) {
            chart.addSeries(row.title(), pools, values, errors);
        }
    }
}
