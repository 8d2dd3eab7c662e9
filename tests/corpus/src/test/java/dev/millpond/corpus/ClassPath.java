package dev.millpond.corpus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What this test runs with, on which the libraries are, with all that they need. */
final class ClassPath {

    private static final String CLASS = ".class";

    private ClassPath() {}

    /** Returns what pools are compiled with. */
    static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    /** Returns the names of the classes in a jar, as the virtual machine writes them. */
    static List<String> classesIn(String jar) {
        Path path = entries().stream()
                .filter(entry -> entry.endsWith(jar))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(jar + " is not on the class path"));
        try (JarFile file = new JarFile(path.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.contains("-info."))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
