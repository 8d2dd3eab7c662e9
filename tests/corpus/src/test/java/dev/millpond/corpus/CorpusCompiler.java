package dev.millpond.corpus;

import com.sun.source.util.JavacTask;
import dev.millpond.processor.PooledProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** The compilers: that of the JDK on which this runs, and that of Eclipse. */
enum CorpusCompiler {

    /**
     * All warnings are on, but for the one of annotations that no processor claims: that would be each one of a library, such
     * as those that tell what may be null. Each is a fault, as {@code -Werror} would have it; that itself is not on, since javac would then end
     * at the first kind, and say nothing of the others.
     */
    JAVAC("javac " + Runtime.version().feature()) {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        List<String> options() {
            return List.of("-Xlint:all,-processing", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000");
        }
    },

    /** Has those warnings that are on by default: the others are of taste. It does not know what javac wants suppressed. */
    ECLIPSE("ECJ") {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        List<String> options() {
            return List.of("-" + Runtime.version().feature(), "-warn:-warningToken");
        }
    };

    private final String label;

    CorpusCompiler(String label) {
        this.label = label;
    }

    abstract JavaCompiler compiler();

    abstract List<String> options();

    /** Compiles factories, and the pools that the processor makes of them. */
    Compilation compile(Batch batch) {
        return compile(batch, true);
    }

    /** Compiles factories alone, to see whether they are Java. */
    Compilation compileWithoutPools(Batch batch) {
        return compile(batch, false);
    }

    private Compilation compile(Batch batch, boolean withPools) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<Specimen, Integer> forwarded = new HashMap<>();
        List<Remark> remarks = new ArrayList<>();
        Duration start = spent();
        JavaCompiler called = compiler();
        try (StandardJavaFileManager files = called.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.entries());
            JavaCompiler.CompilationTask task = called.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    options(batch.folder(), withPools),
                    null,
                    files.getJavaFileObjectsFromPaths(batch.write()));
            if (withPools) {
                task.setProcessors(List.of(new PooledProcessor()));
            }
            if (task instanceof JavacTask javac) {
                javac.addTaskListener(new LeaseCount(javac, batch, forwarded));
            }
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException crash) {
            remarks.add(new Remark(batch.only(), true, Remark.Place.WHOLE, label + " crashed: " + crash));
        }
        Duration time = spent().minus(start);
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> remark(diagnostic, batch))
                .forEach(remarks::add);
        return new Compilation(remarks, forwarded, time);
    }

    /** Other work on this machine makes a compiler wait, but not spend more. The property of ECJ in the POM has it use one thread. */
    private static Duration spent() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private List<String> options(Path folder, boolean withPools) {
        return Stream.of(
                        options(),
                        List.of("-d", folder.toString(), "-s", folder.toString()),
                        withPools ? List.<String>of() : List.of("-proc:none"))
                .flatMap(List::stream)
                .toList();
    }

    private static Remark remark(Diagnostic<? extends JavaFileObject> diagnostic, Batch batch) {
        Optional<URI> source = Optional.ofNullable(diagnostic.getSource()).map(FileObject::toUri);
        Optional<Path> file =
                source.filter(place -> place.getScheme().equals("file")).map(Path::of);
        return new Remark(
                file.flatMap(batch::of).or(batch::only),
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                source.map(place -> place(place.getPath())).orElse(Remark.Place.WHOLE),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static Remark.Place place(@Nullable String file) {
        if (file == null || !file.endsWith(".java")) {
            return Remark.Place.LIBRARY; // in a jar
        }
        return file.endsWith("Factory.java") ? Remark.Place.FACTORY : Remark.Place.GENERATED;
    }

    @Override
    public String toString() {
        return label;
    }
}
