package dev.millpond.servers.pool;

import dev.millpond.WhenCreationFails;
import dev.millpond.servers.server.Postgres;
import dev.millpond.servers.server.RedisServer;
import java.util.List;

/** Who takes part: one line for each pool, and for each way to set it up. */
public final class Entrants {

    private Entrants() {}

    public static List<Entrant<Postgres>> ofPostgres() {
        return List.of(
                Entrant.ours("Millpond, THROW", sessions(WhenCreationFails.THROW)),
                Entrant.patient("Millpond, RETRY", sessions(WhenCreationFails.RETRY)),
                Entrant.peer("HikariCP", HikariSessions::new));
    }

    public static List<Entrant<RedisServer>> ofRedis() {
        return List.of(
                Entrant.ours("Millpond, THROW", clients(WhenCreationFails.THROW)),
                Entrant.patient("Millpond, RETRY", clients(WhenCreationFails.RETRY)),
                Entrant.peer("JedisPool", JedisClients::new));
    }

    private static Entrant.Maker<Postgres> sessions(WhenCreationFails policy) {
        return (server, name, hands) -> new MillpondSessions(server, name, hands, policy);
    }

    private static Entrant.Maker<RedisServer> clients(WhenCreationFails policy) {
        return (server, name, hands) -> new MillpondClients(server, name, hands, policy);
    }
}
