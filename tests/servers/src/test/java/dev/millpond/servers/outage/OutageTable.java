package dev.millpond.servers.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The table of all outages of this run, written again after each. */
final class OutageTable {

    private static final Map<String, List<Comparison>> BY_SERVER = new TreeMap<>();

    private OutageTable() {}

    static void add(String server, Comparison comparison) throws IOException {
        BY_SERVER.computeIfAbsent(server, first -> new ArrayList<>()).add(comparison);
        String table = table();
        write(table, System.getProperty("servers.table", ""));
        write(table, System.getProperty("servers.write", ""));
    }

    private static void write(String table, String file) throws IOException {
        if (!file.isEmpty()) {
            Path path = Path.of(file);
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(path, table);
        }
    }

    private static String table() throws IOException {
        List<Comparison> all = BY_SERVER.values().stream().flatMap(List::stream).toList();
        StringBuilder table = new StringBuilder("# Outages\n\n" + Machine.table(BY_SERVER.keySet()));
        table.append("""

                8 objects, 32 threads that acquire, ask the server for something small, close, and pause for 1 ms. An acquire may take 3 s,
                a connect 1 s, an answer 2 s. Errors are exceptions that reach the caller. *Meanwhile* is from the beginning of the outage
                until the server serves again; all that is *after* counts from there. The last column has the pool's connections at the end:
                as the server says, and as the pool says. HikariCP and Millpond ask connections that were not used for half a second,
                JedisPool asks each.

                ## Goals

                Recovery is the later one of the first success and the last error.

                | outage | pool | goal | measured | reached |
                |---|---|---|---|---|
                """);
        all.stream()
                .flatMap(comparison -> comparison.goals().stream())
                .forEach(goal -> table.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                goal.outage(),
                                goal.pool(),
                                goal.text(),
                                goal.measured(),
                                goal.isReached() ? "yes" : "**no**")));
        all.forEach(comparison -> append(table, comparison));
        return table.toString();
    }

    private static void append(StringBuilder table, Comparison comparison) {
        table.append("\n## ").append(comparison.title()).append("\n\n");
        table.append("""
                | pool | errors meanwhile | errors after | first success after | last error after | longest acquire | longest call | successes | connections |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Figures figures : comparison.all()) {
            table.append("| %s | %,d | %,d | %s | %s | %s | %s | %,d | %d, %d |\n"
                    .formatted(
                            figures.pool(),
                            figures.errorsDuring(),
                            figures.errorsAfter(),
                            text(figures.firstSuccess()),
                            text(figures.lastError()),
                            text(figures.longestAcquire()),
                            text(figures.longestCall()),
                            figures.successes(),
                            figures.end().connections(),
                            figures.end().total()));
        }
        table.append('\n');
        for (Figures figures : comparison.all()) {
            figures.kinds()
                    .forEach((kind, count) ->
                            table.append("- %s: %,d of `%s`\n".formatted(figures.pool(), count, kind)));
        }
    }

    static String text(@Nullable Duration duration) {
        return duration == null
                ? "none"
                : "%,.1f ms".formatted((double) duration.toNanos() / TimeUnit.MILLISECONDS.toNanos(1));
    }
}
