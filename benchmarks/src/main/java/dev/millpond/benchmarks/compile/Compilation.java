package dev.millpond.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Runs javac on the sources of one subject. Each run begins anew, as a build does: the class path is opened, and the processor
 * is loaded by a class loader of its own.
 *
 * @param classPath what the sources are compiled against
 * @param processorPath where the processor is
 */
record Compilation(List<Path> classPath, List<Path> processorPath) {

    /** Whether processors run, and whether that is all. */
    enum Mode {
        PROCESS("-proc:full"),
        PROCESS_ONLY("-proc:only"),
        COMPILE_ONLY("-proc:none");

        private final String option;

        Mode(String option) {
            this.option = option;
        }
    }

    /**
     * What came out.
     *
     * @param generated the sources that the processor wrote
     * @param classes how many classes the compiler wrote
     */
    record Outcome(List<SourceFile> generated, int classes) {}

    /** Compiles with the processor that is on the path, if any is to run. */
    Outcome run(Mode mode, List<SourceFile> sources) {
        return run(mode, sources, List.of());
    }

    /** Compiles with these processors instead, if there are any. */
    Outcome run(Mode mode, List<SourceFile> sources, List<Processor> processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
                MemoryFiles files = new MemoryFiles(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            standard.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processorPath);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, List.of(mode.option), null, sources);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean succeeded = task.call();
            // a warning would be work that the others do not have
            if (!succeeded || !diagnostics.getDiagnostics().isEmpty()) {
                throw new IllegalStateException(diagnostics.getDiagnostics().toString());
            }
            return new Outcome(files.generated(), files.classes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
