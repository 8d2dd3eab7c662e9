package dev.millpond.benchmarks.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The time to compile many annotated classes and what is generated for them, in three ways. All compile the same, down to the
 * last class file:
 *
 * <ul>
 *   <li>{@link #without}: the generated sources are given with the others, and no processor runs
 *   <li>{@link #readyMade}: a processor that does nothing else writes the generated sources, which are ready
 *   <li>{@link #with}: the processor generates them
 * </ul>
 *
 * <p>The time of a processor is the difference of the last and the first: its loading, reading, rendering and writing, what it
 * looks at afterwards, and what the compiler does for its rounds. What the second takes more than the first is the compiler's
 * part of it, which no processor that generates the same can save. The compilation of the generated code is in all three.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public abstract class CompileBenchmark {

    @Param
    public MeasuredProcessor subject = MeasuredProcessor.MILLPOND;

    @Param("1000")
    public int classes;

    private Compilation compilation = new Compilation(List.of(), List.of());
    private List<SourceFile> written = List.of();
    private List<SourceFile> generated = List.of();
    private List<SourceFile> writtenAndGenerated = List.of();

    @Setup
    public void readSources() throws IOException, URISyntaxException {
        Workbench workbench = Workbench.beside(CompileBenchmark.class);
        compilation = workbench.compilation(subject);
        written = subject.sources(classes);
        generated = workbench.prepared(subject, classes);
        writtenAndGenerated =
                Stream.concat(written.stream(), generated.stream()).toList();
    }

    @Benchmark
    public int with() {
        return checked(compilation.run(Compilation.Mode.PROCESS, written));
    }

    @Benchmark
    public int without() {
        return checked(compilation.run(Compilation.Mode.COMPILE_ONLY, writtenAndGenerated));
    }

    @Benchmark
    public int readyMade() {
        return checked(compilation.run(Compilation.Mode.PROCESS, written, List.of(new ReadyMade(generated))));
    }

    /** A processor that does not run is very fast. */
    private int checked(Compilation.Outcome outcome) {
        if (outcome.classes() < writtenAndGenerated.size()) {
            throw new IllegalStateException(
                    outcome.classes() + " classes of " + writtenAndGenerated.size() + " sources");
        }
        return outcome.classes();
    }
}
