package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrants;
import dev.millpond.servers.server.Postgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools of connections to Postgres, in each of its outages. */
class PostgresOutageTest {

    private static List<Place<Postgres>> places;

    @BeforeAll
    static void start() throws IOException {
        places = Place.prepare(Entrants.ofPostgres(), Postgres::start);
    }

    @AfterAll
    static void end() throws IOException {
        Place.close(places);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolSurvives(PostgresOutage outage) throws Exception {
        Comparison comparison = new OutageRun<>(outage, places).compare();
        OutageTable.add(places.get(0).server().version(), comparison);

        Survival.assertOf(comparison);
    }
}
