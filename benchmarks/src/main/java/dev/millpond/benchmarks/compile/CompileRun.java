package dev.millpond.benchmarks.compile;

import dev.millpond.benchmarks.report.CompileReport;
import dev.millpond.benchmarks.report.Machine;
import dev.millpond.benchmarks.report.Written;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures compilations. */
public enum CompileRun {
    /** About seventy minutes. */
    FULL("compile", 3, 2, 8),
    /** A third of that. The errors are large. */
    SHORT("short-compile", 1, 1, 3);

    private static final int CLASSES = 1_000;
    private static final List<String> MORE_CLASSES = List.of("2000", "5000");

    private final String title;
    private final int warmForks;
    private final int growthForks;
    private final int coldForks;

    CompileRun(String title, int warmForks, int growthForks, int coldForks) {
        this.title = title;
        this.warmForks = warmForks;
        this.growthForks = growthForks;
        this.coldForks = coldForks;
    }

    /** Returns where the results are. */
    public CompileReport report(Path directory) {
        return new CompileReport(directory, title);
    }

    /** Measures and writes the results. */
    public void measure(Path directory) throws IOException, URISyntaxException, RunnerException {
        Files.createDirectories(directory);
        CompileReport report = report(directory);
        Machine.here("/compile-versions.properties").write(report.machine());
        Written.write(report.written(), prepare(Workbench.beside(CompileRun.class)));
        List<RunResult> results = new ArrayList<>();
        for (Options part : parts()) {
            results.addAll(new Runner(part).run());
        }
        report.write(results);
        System.out.println("Written to " + directory.toAbsolutePath());
    }

    private static List<Written> prepare(Workbench workbench) throws IOException {
        List<Written> written = new ArrayList<>();
        for (MeasuredProcessor subject : MeasuredProcessor.values()) {
            List<SourceFile> generated = workbench.prepare(subject, CLASSES);
            long characters = generated.stream()
                    .mapToLong(source -> source.getCharContent(true).length())
                    .sum();
            written.add(new Written(
                    subject.name(), subject.title(), (double) generated.size() / CLASSES, characters / CLASSES));
        }
        for (String classes : MORE_CLASSES) {
            workbench.prepare(MeasuredProcessor.MILLPOND, Integer.parseInt(classes));
        }
        return written;
    }

    private List<Options> parts() {
        return List.of(
                part(WarmCompile.class, warmForks).build(),
                part(WarmCompile.class, growthForks)
                        .warmupIterations(1) // which is as long as several of the others
                        .param("subject", MeasuredProcessor.MILLPOND.name())
                        .param("classes", MORE_CLASSES.toArray(new String[0]))
                        .build(),
                part(ColdCompile.class, coldForks).build());
    }

    private static ChainedOptionsBuilder part(Class<?> benchmark, int forks) {
        return new OptionsBuilder()
                .include("\\b" + benchmark.getSimpleName() + "\\b")
                .forks(forks)
                // what one compilation leaves behind is not collected during the next
                .shouldDoGC(true)
                .shouldFailOnError(true);
    }
}
