package dev.millpond.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types whose factories are compiled together, in a folder of their own: a compiler takes longer to start than for a pool. */
final class Batch {

    private static final Pattern GENERATED = Pattern.compile("(.+)(Factory|Pool|Lease)(\\.java)?");

    private final Path folder;
    private final List<Specimen> specimens;
    private final Map<String, Specimen> byName = new HashMap<>();

    Batch(Path folder, List<Specimen> specimens) {
        this.folder = folder;
        this.specimens = specimens;
        specimens.forEach(specimen -> byName.put(specimen.factoryPackage() + "." + specimen.stem(), specimen));
    }

    Path folder() {
        return folder;
    }

    List<Specimen> specimens() {
        return specimens;
    }

    /** Returns the only type, if it is but one. */
    Optional<Specimen> only() {
        return specimens.size() == 1 ? Optional.of(specimens.get(0)) : Optional.empty();
    }

    /** Returns the type that a file is about: its factory, its pool or its lease. */
    Optional<Specimen> of(Path file) {
        if (!file.startsWith(folder)) {
            return Optional.empty();
        }
        return of(folder.relativize(file).toString().replace('/', '.'));
    }

    /** Returns the type whose factory, pool or lease has this name. */
    Optional<Specimen> of(String name) {
        Matcher generated = GENERATED.matcher(name);
        return generated.matches() ? Optional.ofNullable(byName.get(generated.group(1))) : Optional.empty();
    }

    /** Writes the factories. */
    List<Path> write() throws IOException {
        delete();
        List<Path> files = new ArrayList<>();
        for (Specimen specimen : specimens) {
            Path home = Files.createDirectories(
                    folder.resolve(specimen.factoryPackage().replace('.', '/')));
            files.add(Files.writeString(home.resolve(specimen.stem() + "Factory.java"), specimen.source()));
        }
        return files;
    }

    /** Deletes all that was written and generated. */
    void delete() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
