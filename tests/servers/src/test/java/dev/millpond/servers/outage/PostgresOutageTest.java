package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrants;
import dev.millpond.servers.server.Postgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools of connections to Postgres, in each of its outages. */
class PostgresOutageTest {

    private static Postgres server;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPoolSurvives(PostgresOutage outage) throws Exception {
        Comparison comparison = new OutageRun<>(outage, server).compare(Entrants.ofPostgres());
        OutageTable.add(server.version(), comparison);

        Survival.assertOf(comparison);
    }
}
