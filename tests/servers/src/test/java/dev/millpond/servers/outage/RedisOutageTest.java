package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrants;
import dev.millpond.servers.server.RedisServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools of connections to Redis, in each of its outages. */
class RedisOutageTest {

    private static RedisServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RedisServer.start();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPoolSurvives(RedisOutage outage) throws Exception {
        Comparison comparison = new OutageRun<>(outage, server).compare(Entrants.ofRedis());
        OutageTable.add(server.version(), comparison);

        Survival.assertOf(comparison);
    }
}
