package dev.millpond.servers.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory for the data of one server, and for its log. */
record ServerDirectory(Path path) {

    static ServerDirectory create(String name) throws IOException {
        return new ServerDirectory(Files.createTempDirectory("millpond-" + name));
    }

    void giveTo(String user) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("log");
    }

    String logged() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "nothing was logged";
    }

    void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
