package dev.millpond.servers.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the programs of the servers: on the PATH, or where Debian keeps those of PostgreSQL. */
final class Executables {

    private static final Path DEBIAN_POSTGRESQL = Path.of("/usr/lib/postgresql");

    private Executables() {}

    static Path find(String name) throws IOException {
        Optional<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (onPath.isPresent()) {
            return onPath.get();
        }
        return ofDebian(name)
                .orElseThrow(() -> new IllegalStateException(
                        name + " is neither on the PATH nor in " + DEBIAN_POSTGRESQL + ": these tests run real servers."
                                + " Install them, on Debian and Ubuntu with: apt-get install postgresql redis-server"));
    }

    /** The newest version's. */
    private static Optional<Path> ofDebian(String name) throws IOException {
        if (!Files.isDirectory(DEBIAN_POSTGRESQL)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN_POSTGRESQL)) {
            return versions.sorted(Comparator.comparing((Path version) -> number(version))
                            .reversed())
                    .map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static int number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : 0;
    }

    /** Returns what is put before a command to run it as another user. */
    static List<String> as(String user) throws IOException {
        return List.of(find("setpriv").toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }
}
