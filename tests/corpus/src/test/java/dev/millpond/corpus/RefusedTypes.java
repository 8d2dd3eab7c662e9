package dev.millpond.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of those types of a library that are refused, or advised against, each with the code of what is said. */
final class RefusedTypes {

    private static final Path FOLDER = Path.of("src/test/resources/refused");

    private final Path file;

    RefusedTypes(Library library) {
        this.file = FOLDER.resolve(library.edition() + ".txt");
    }

    /** Tells whether anybody has looked at these: the platform's types differ from one version to the next. */
    boolean areKnown() {
        return Files.exists(file);
    }

    /** Returns the lines on some types. */
    List<String> linesOn(List<Specimen> specimens) {
        Set<String> names = specimens.stream().map(Specimen::name).collect(Collectors.toSet());
        return lines().stream().filter(line -> names.contains(name(line))).toList();
    }

    List<String> lines() {
        try {
            return areKnown() ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the names of the types in it. */
    Set<String> names() {
        return lines().stream().map(RefusedTypes::name).collect(Collectors.toSet());
    }

    void update(List<String> lines) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(file, lines);
    }

    private static String name(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
