package dev.millpond.servers.pool;

import dev.millpond.WhenCreationFails;
import dev.millpond.servers.server.RedisServer;

/** Clients of Redis in a generated pool. */
final class MillpondClients implements Contender {

    private final ClientPool pool;

    MillpondClients(RedisServer server, String name, Hands hands, WhenCreationFails policy) {
        pool = ClientPool.builder(server.address(), RedisServer.client(name), hands)
                .maxWait(Limits.MAX_WAIT)
                .whenCreationFails(policy)
                .build();
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
