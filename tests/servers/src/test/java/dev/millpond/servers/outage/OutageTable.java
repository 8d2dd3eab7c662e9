package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The table of all outages of this run, written again after each. */
final class OutageTable {

    private static final Map<String, List<Comparison>> BY_SERVER = new TreeMap<>();

    private static final String HEAD = """

            %d objects, %d threads. Each thread acquires, asks the server for something small, holds the object for %d ms, closes, and
            pauses for %d ms, after an error for %d ms. An acquire may take %d s, a connect 1 s, an answer 2 s, a check 1 s. Each pool has a
            server of its own; all pools of a table ran at the same time. Errors are exceptions that reached the caller. *Meanwhile* is from
            the beginning of the outage until the server served again; all that is *after* counts from there. An acquire is *refused* if it
            failed while another object was lent that worked, and that could have served it next. The last column has the pool's
            connections at the end: as the server says, and as the pool says. Sessions on PostgreSQL are checked before they are lent if
            they were not used or checked for half a second, clients of Redis each time, by all pools.

            ## Goals

            The best other pool sets the goal. Up to %d errors are as good as none: that many objects are held when a connection breaks.
            Recovery is the later one of the first success and the last error; the goal is that of the other pool, and 50 ms. The longest
            acquire is to be within its limit and 50 ms; a pool that keeps its callers for longer may have fewer errors for it. `RETRY` has
            no caller hear of a failed attempt, and tries every 25 to 50 ms at last; a pool that throws has all its callers try.

            | outage | pool | goal | measured | reached |
            |---|---|---|---|---|
            """.formatted(
                    Limits.OBJECTS,
                    OutageLoad.THREADS,
                    OutageLoad.HOLD.toMillis(),
                    OutageLoad.PAUSE.toMillis(),
                    OutageLoad.PAUSE_AFTER_ERROR.toMillis(),
                    Limits.MAX_WAIT.toSeconds(),
                    Limits.OBJECTS);

    private OutageTable() {}

    static void add(String server, Comparison comparison) throws IOException {
        BY_SERVER.computeIfAbsent(server, first -> new ArrayList<>()).add(comparison);
        String table = table();
        write(table, System.getProperty("servers.table"));
        if (Boolean.getBoolean("servers.write")) {
            write(table, System.getProperty("servers.results"));
        }
    }

    private static void write(String table, @Nullable String file) throws IOException {
        if (file == null) {
            return; // it is the build that knows where
        }
        Path path = Path.of(file);
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(path, table);
    }

    private static String table() throws IOException {
        List<Comparison> all = BY_SERVER.values().stream().flatMap(List::stream).toList();
        StringBuilder table = new StringBuilder("# Outages\n\n" + Machine.table(BY_SERVER.keySet()));
        table.append(HEAD);
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
                | pool | errors meanwhile | errors after | refused | first success after | last error after | longest acquire | longest close | longest call | successes | connections |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Figures figures : comparison.all()) {
            table.append("| %s | %,d | %,d | %,d | %s | %s | %s | %s | %s | %,d | %d, %d |\n"
                    .formatted(
                            figures.pool(),
                            figures.errors().meanwhile(),
                            figures.errors().after(),
                            figures.errors().refusals(),
                            text(figures.firstSuccess()),
                            text(figures.lastError()),
                            text(figures.longestAcquire()),
                            text(figures.longestClose()),
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

    static String text(Optional<Duration> duration) {
        return duration.map(OutageTable::text).orElse("none");
    }

    static String text(Duration duration) {
        return "%,.1f ms".formatted((double) duration.toNanos() / TimeUnit.MILLISECONDS.toNanos(1));
    }

    static String count(int count) {
        return "%,d".formatted(count);
    }
}
