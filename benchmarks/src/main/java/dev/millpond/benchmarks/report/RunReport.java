package dev.millpond.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * The files of one run, which lie side by side: what was measured, and what is made of it.
 *
 * @param directory where they are
 * @param name what their names begin with
 */
public record RunReport(Path directory, String name) {

    /** What JMH measured, as JMH writes it. */
    public Path json() {
        return file(".json");
    }

    /** See {@link Footprint}. */
    public Path memory() {
        return file("-memory.json");
    }

    /** See {@link Machine}. */
    public Path machine() {
        return file("-machine.json");
    }

    /** Writes down what was measured, and what is made of it. */
    public void write(List<RunResult> results) throws IOException {
        RawResults.write(results, json());
        write();
    }

    /** Makes the table and the chart of what was measured before. */
    public void write() throws IOException {
        Results results = new Results(JmhResult.read(json()));
        List<Footprint> footprints = Files.exists(memory()) ? Footprint.read(memory()) : List.of();
        Path chart = file(".svg");
        boolean drawn = Chart.draw(results, chart);
        Tables tables = new Tables(results, footprints, Machine.read(machine()));
        Files.writeString(file(".md"), tables.markdown(drawn ? String.valueOf(chart.getFileName()) : ""));
    }

    private Path file(String suffix) {
        return directory.resolve(name + suffix);
    }
}
