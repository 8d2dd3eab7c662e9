package dev.millpond.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The list of those types of a library of whose pool there is something to say: each with the code of what is said, and with
 * the compiler if the other one does not say so.
 */
final class RefusedTypes {

    private static final Path FOLDER = Path.of("src/test/resources/refused");
    private static final int THIS_JDK = Runtime.version().feature();
    private static final int OLDEST_JDK = 17;
    private static final String ONLY = " only ";

    private final Path file;

    private RefusedTypes(int version, Library library) {
        this.file = folder(version).resolve(library.name() + ".txt");
    }

    /** Returns the list for this JDK, whether there is one or not. */
    static RefusedTypes ofThisJdk(Library library) {
        return new RefusedTypes(THIS_JDK, library);
    }

    /** Returns the list for this JDK, or the next older one that has lists. */
    static RefusedTypes nearest(Library library) {
        int version = THIS_JDK;
        while (version > OLDEST_JDK && Files.notExists(folder(version))) {
            version--;
        }
        return new RefusedTypes(version, library);
    }

    /** Tells whether anybody has looked at these: they differ from one JDK to the next. */
    static boolean areKnown() {
        return Files.exists(folder(THIS_JDK));
    }

    private static Path folder(int version) {
        return FOLDER.resolve("java-" + version);
    }

    /** Returns what a compiler is expected to say of some types, as verdicts write it. */
    Set<String> linesOn(Set<String> names, CorpusCompiler compiler) {
        return lines().stream()
                .filter(line -> names.contains(name(line)))
                .filter(line -> !line.contains(ONLY) || line.endsWith(ONLY + compiler.name()))
                .map(RefusedTypes::withoutCompiler)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of the types in it. */
    Set<String> names() {
        return lines().stream().map(RefusedTypes::name).collect(Collectors.toSet());
    }

    /** Replaces what it says of the types that were tried. */
    void update(Collection<Survey> surveys) throws IOException {
        Set<String> tried =
                surveys.stream().flatMap(survey -> survey.names().stream()).collect(Collectors.toSet());
        Set<String> lines = lines().stream()
                .filter(line -> !tried.contains(name(line)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Survey survey : surveys) {
            for (String line : survey.lines()) {
                boolean isSaidByAll =
                        surveys.stream().allMatch(other -> other.lines().contains(line));
                lines.add(isSaidByAll ? line : line + ONLY + survey.compiler().name());
            }
        }
        Files.createDirectories(file.getParent());
        if (lines.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.write(file, lines);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(String line) {
        String plain = withoutCompiler(line);
        return plain.substring(plain.indexOf(' ') + 1);
    }

    private static String withoutCompiler(String line) {
        int only = line.indexOf(ONLY);
        return only < 0 ? line : line.substring(0, only);
    }
}
