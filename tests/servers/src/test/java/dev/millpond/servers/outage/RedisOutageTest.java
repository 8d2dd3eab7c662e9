package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrants;
import dev.millpond.servers.server.RedisServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools of connections to Redis, in each of its outages. */
class RedisOutageTest {

    private static List<Place<RedisServer>> places;

    @BeforeAll
    static void start() throws IOException {
        places = Place.prepare(Entrants.ofRedis(), RedisServer::start);
    }

    @AfterAll
    static void end() throws IOException {
        Place.close(places);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolSurvives(RedisOutage outage) throws Exception {
        Comparison comparison = new OutageRun<>(outage, places).compare();
        OutageTable.add(places.get(0).server().version(), comparison);

        Survival.assertOf(comparison);
    }
}
