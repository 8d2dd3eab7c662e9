package dev.millpond.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A module of the platform, or a library of several jars.
 *
 * @param name what it is called
 * @param parts the module, or the file names of its jars
 */
record Library(String name, List<String> parts) {

    /** Reads the libraries that are asked for, in the order of their names. */
    static List<Library> all() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Library.class.getResourceAsStream("libraries.properties"))) {
            properties.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Set<String> asked = Set.of(System.getProperty("corpus.libraries", "").split(","));
        return properties.stringPropertyNames().stream()
                .filter(name -> asked.equals(Set.of("")) || asked.contains(name))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name ->
                        new Library(name, List.of(properties.getProperty(name).split(" "))))
                .toList();
    }

    boolean isOfThePlatform() {
        return parts.stream().noneMatch(part -> part.endsWith(".jar"));
    }

    /** Returns the names of the classes in its jars, without those for newer versions of Java only. */
    Stream<String> classNames() {
        return parts.stream().filter(part -> part.endsWith(".jar")).flatMap(part -> ClassPath.classesIn(part).stream());
    }

    @Override
    public String toString() {
        return name;
    }
}
