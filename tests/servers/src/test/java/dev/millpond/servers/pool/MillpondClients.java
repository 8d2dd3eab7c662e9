package dev.millpond.servers.pool;

import dev.millpond.servers.server.RedisServer;
import java.util.function.Consumer;

/** Clients of Redis in a generated pool. */
final class MillpondClients implements Contender {

    private final ClientPool pool;

    MillpondClients(RedisServer server, String name, Hands hands, Consumer<ClientPool.Builder> settings) {
        ClientPool.Builder builder = ClientPool.builder(server.address(), RedisServer.client(name), hands)
                .maxWait(Limits.MAX_WAIT);
        settings.accept(builder);
        pool = builder.build();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // whoever borrows closes it
    public Borrowed acquire() {
        return new Lent(pool.acquire());
    }

    @Override
    public int total() {
        return pool.stats().total();
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Lent(ClientLease client) implements Borrowed {

        @Override
        public void query() {
            client.query();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
