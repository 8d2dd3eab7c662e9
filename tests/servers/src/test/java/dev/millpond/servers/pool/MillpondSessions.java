package dev.millpond.servers.pool;

import dev.millpond.WhenCreationFails;
import dev.millpond.servers.server.Postgres;
import java.sql.SQLException;

/** Sessions in a generated pool. */
final class MillpondSessions implements Contender {

    private final SessionPool pool;

    MillpondSessions(Postgres server, String name, Hands hands, WhenCreationFails policy) {
        pool = SessionPool.builder(server.url(name), hands)
                .maxWait(Limits.MAX_WAIT)
                .whenCreationFails(policy)
                .build();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // whoever borrows closes it
    public Borrowed acquire() throws SQLException {
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

    private record Lent(SessionLease session) implements Borrowed {

        @Override
        public void query() throws SQLException {
            session.query();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
