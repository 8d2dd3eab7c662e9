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
 * The time to compile many annotated classes and what is generated for them.
 *
 * <p>A processor's own time is the difference of the two: both compile the same classes, down to the last class file, but one
 * is given the generated sources and has no processor, the other has to generate them. So what remains is the loading of the
 * processor, its reading, rendering and writing, what the compiler does for the rounds, and whatever the processor looks at
 * afterwards. The compilation of the generated code is in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public abstract class CompileBenchmark {

    @Param
    public Subject subject = Subject.MILLPOND;

    @Param("1000")
    public int classes;

    private Compilation compilation = new Compilation(List.of(), List.of());
    private List<SourceFile> written = List.of();
    private List<SourceFile> writtenAndGenerated = List.of();

    @Setup
    public void readSources() throws IOException, URISyntaxException {
        Workbench workbench = Workbench.beside(CompileBenchmark.class);
        compilation = workbench.compilation(subject);
        written = subject.sources(classes);
        writtenAndGenerated = Stream.concat(written.stream(), workbench.prepared(subject, classes).stream())
                .toList();
    }

    @Benchmark
    public int with() {
        return checked(compilation.run(Compilation.Mode.PROCESS, written));
    }

    @Benchmark
    public int without() {
        return checked(compilation.run(Compilation.Mode.COMPILE_ONLY, writtenAndGenerated));
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
