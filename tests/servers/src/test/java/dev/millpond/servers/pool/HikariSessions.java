package dev.millpond.servers.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.millpond.servers.server.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** HikariCP, which checks connections that were not used for half a second, as the others here do. */
final class HikariSessions implements Contender {

    private final HikariDataSource source;

    HikariSessions(Postgres server, String name, Hands hands) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(Limits.OBJECTS);
        config.setConnectionTimeout(Limits.MAX_WAIT.toMillis());
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1); // the first login on a busy machine may need more than one attempt
        source = new HikariDataSource(config);
    }

    @Override
    public Borrowed acquire() throws SQLException {
        return new Lent(source.getConnection());
    }

    @Override
    public int total() {
        return source.getHikariPoolMXBean().getTotalConnections();
    }

    @Override
    public void close() {
        source.close();
    }

    private record Lent(Connection connection) implements Borrowed {

        @Override
        public void query() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
