package dev.millpond.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * The files of one run of compilations, which lie side by side.
 *
 * @param directory where they are
 * @param name what their names begin with
 */
public record CompileReport(Path directory, String name) {

    /** What JMH measured, as JMH writes it. */
    public Path json() {
        return directory.resolve(name + ".json");
    }

    /** See {@link Written}. */
    public Path written() {
        return directory.resolve(name + "-written.json");
    }

    /** See {@link Machine}. */
    public Path machine() {
        return directory.resolve(name + "-machine.json");
    }

    /** Writes down what was measured, and what is made of it. */
    public void write(List<RunResult> results) throws IOException {
        RawResults.write(results, json());
        write();
    }

    /** Makes the tables of what was measured before. */
    public void write() throws IOException {
        CompileTables tables = new CompileTables(
                new CompileTimes(JmhResult.read(json())), Written.read(written()), Machine.read(machine()));
        Files.writeString(directory.resolve(name + ".md"), tables.markdown());
    }
}
