package dev.millpond.servers.pool;

import dev.millpond.servers.server.Postgres;
import dev.millpond.servers.server.RedisServer;
import java.util.List;

/** Who takes part: one line for each pool, and for each way to set it up. */
public final class Entrants {

    private Entrants() {}

    public static List<Entrant<Postgres>> ofPostgres() {
        return List.of(
                Entrant.ours("Millpond", (server, name, hands) -> new MillpondSessions(server, name, hands, set -> {})),
                Entrant.peer("HikariCP", HikariSessions::new));
    }

    public static List<Entrant<RedisServer>> ofRedis() {
        return List.of(
                Entrant.ours("Millpond", (server, name, hands) -> new MillpondClients(server, name, hands, set -> {})),
                Entrant.peer("JedisPool", JedisClients::new));
    }
}
