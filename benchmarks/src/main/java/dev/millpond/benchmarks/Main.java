package dev.millpond.benchmarks;

import dev.millpond.benchmarks.compile.CompileRun;
import dev.millpond.benchmarks.report.CompileReport;
import dev.millpond.benchmarks.report.Machine;
import dev.millpond.benchmarks.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;

/**
 * Runs the benchmarks, from the root of the checkout, and writes {@code benchmarks/results/}.
 *
 * <pre>
 * java -jar benchmarks.jar            everything, about fifty minutes
 * java -jar benchmarks.jar short      what the goals need, about six minutes
 * java -jar benchmarks.jar smoke      everything for a moment, to see that it works
 * java -jar benchmarks.jar compile    what the annotation processor costs, beside others: about seventy minutes
 * java -jar benchmarks.jar compile-short   the same with large errors
 * java -jar benchmarks.jar report     writes the tables and the chart again, from what was measured before
 * </pre>
 *
 * <p>A second argument names another folder. {@code java -cp benchmarks.jar org.openjdk.jmh.Main} has
 * all options of JMH.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        String command = arguments.length > 0 ? arguments[0] : "full";
        Path directory = Path.of(arguments.length > 1 ? arguments[1] : "benchmarks/results");
        switch (command) {
            case "full", "short", "smoke" -> run(Form.valueOf(command.toUpperCase(Locale.ROOT)), directory);
            case "compile" -> CompileRun.FULL.measure(directory);
            case "compile-short" -> CompileRun.SHORT.measure(directory);
            case "report" -> report(directory);
            default -> {
                System.err.println(
                        "Unknown: " + command + ". Give full, short, smoke, compile, compile-short or report.");
                System.exit(2);
            }
        }
    }

    private static void run(Form form, Path directory) throws Exception {
        Files.createDirectories(directory);
        RunReport report = new RunReport(directory, form.title());
        Machine.here("/versions.properties").write(report.machine());
        measureMemory(report.memory());
        List<RunResult> results = new ArrayList<>();
        for (Options part : form.parts()) {
            results.addAll(new Runner(part).run());
        }
        report.write(results);
        System.out.println("Written to " + directory.toAbsolutePath());
    }

    private static void report(Path directory) throws IOException {
        for (Form form : Form.values()) {
            RunReport report = new RunReport(directory, form.title());
            if (Files.exists(report.json())) {
                report.write();
            }
        }
        for (CompileRun run : CompileRun.values()) {
            CompileReport report = run.report(directory);
            if (Files.exists(report.json())) {
                report.write();
            }
        }
    }

    /** In a process of its own, because JOL wants to attach to it. */
    private static void measureMemory(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.attach.allowAttachSelf=true",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djol.magicFieldOffset=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryFootprint.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("MemoryFootprint failed");
        }
    }
}
