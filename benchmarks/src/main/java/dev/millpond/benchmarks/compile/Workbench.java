package dev.millpond.benchmarks.compile;

import dev.millpond.benchmarks.compile.Compilation.Mode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the build fills with the jars of each processor, and {@link #prepare} with what the processors generate.
 *
 * @param directory which it is
 */
record Workbench(Path directory) {

    /** Returns the one beside the benchmarks. */
    static Workbench beside(Class<?> type) throws IOException, URISyntaxException {
        Path code =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path directory = code.resolveSibling("compile");
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + " is missing: build with mvn package");
        }
        return new Workbench(directory);
    }

    Compilation compilation(MeasuredProcessor subject) throws IOException {
        Path jars = directory.resolve(subject.folder());
        return new Compilation(list(jars.resolve("classes")), list(jars.resolve("processors")));
    }

    /** Writes down what a processor generates, so that it can be compiled without it: in a process that did not run it. */
    List<SourceFile> prepare(MeasuredProcessor subject, int classes) throws IOException {
        Path folder = Files.createDirectories(generated(subject, classes));
        for (Path old : list(folder)) {
            Files.delete(old);
        }
        List<SourceFile> sources = compilation(subject)
                .run(Mode.PROCESS_ONLY, subject.sources(classes))
                .generated();
        for (SourceFile source : sources) {
            Files.writeString(folder.resolve(source.name()), source.getCharContent(true));
        }
        return sources;
    }

    /** Reads what {@link #prepare} wrote. */
    List<SourceFile> prepared(MeasuredProcessor subject, int classes) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : list(generated(subject, classes))) {
            sources.add(new SourceFile(String.valueOf(file.getFileName()), Files.readString(file)));
        }
        return sources;
    }

    private Path generated(MeasuredProcessor subject, int classes) {
        return directory.resolve(subject.folder()).resolve("generated-" + classes);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
