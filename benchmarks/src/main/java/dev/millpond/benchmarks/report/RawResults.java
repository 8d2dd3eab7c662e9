package dev.millpond.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Writes measurements as JMH does, but not where on this machine Java is installed. */
final class RawResults {

    private RawResults() {}

    static void write(List<RunResult> results, Path json) throws IOException {
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(results);
        Files.writeString(json, Files.readString(json).replaceAll("(\"jvm\" : )\"[^\"]*\"", "$1\"java\""));
    }
}
