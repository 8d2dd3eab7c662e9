package dev.millpond.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final Captured out = new Captured();
    private final Captured err = new Captured();

    @Test
    void theClassicExampleComesFirst() throws InterruptedException {
        run(Databases.newUrl());
        assertThat(out.lines().subList(0, 8))
                .containsExactly(
                        "One connection, used twice",
                        "Initializing connection...",
                        "Executing query: SELECT * FROM users",
                        "  Ada | ada@example.com",
                        "  Alan | alan@example.com",
                        "Executing query: INSERT INTO users (name, email) VALUES ('John', 'john@example.com')",
                        "  rows inserted: 1",
                        "The second query had the connection of the first: true");
    }

    @Test
    void onlyTheClassicExampleSaysThatItOpensAConnection() throws InterruptedException {
        run(Databases.newUrl());
        assertThat(out.lines()).containsOnlyOnce("Initializing connection...");
    }

    @Test
    void theComparisonFollows() throws InterruptedException {
        run(Databases.newUrl());
        assertThat(String.join("\n", out.lines().subList(8, out.lines().size())))
                .matches("""

                        Eight threads, three connections
                        Without the pool: 2000 queries answered with 6000 rows, 2000 connections opened, \\d+ ms
                        With the pool:    2000 queries answered with 6000 rows, 3 connections opened, \\d+ ms
                        Saved by pooling: 1997 connections and -?\\d+ ms
                        The pool's statistics:
                          connections: 3 of at most 3, 3 idle, 0 lent
                          leases: 2003, timed out: 0, waiting: 0
                          created: 3, destroyed: 0, failed to create: 0""");
    }

    @Test
    void successIsExitCodeZero() throws InterruptedException {
        assertThat(run(Databases.newUrl())).isZero();
        assertThat(err.lines()).isEmpty();
    }

    @Test
    void anAddressThatNobodyServesIsOneLineAndExitCodeOne() throws InterruptedException {
        assertThat(run("jdbc:nonsense:x")).isEqualTo(1);
        assertThat(out.lines()).isEmpty();
        assertThat(err.lines())
                .isEqualTo(List.of("Cannot use the database (-Djdbc.url=... names another):"
                        + " No suitable driver found for jdbc:nonsense:x"));
    }

    @Test
    void aDriversLongMessageIsOneLine() throws Exception {
        String url = Databases.newUrl();
        try (java.sql.Connection other = java.sql.DriverManager.getConnection(url)) {
            other.createStatement().execute("CREATE TABLE users (nickname VARCHAR(100))");
            assertThat(run(url)).isEqualTo(1);
        }
        assertThat(err.lines()).singleElement().asString().contains("Column \"NAME\" not found");
    }

    private int run(String url) throws InterruptedException {
        return Main.run(url, out.stream(), err.stream());
    }
}
