package dev.millpond.servers.pool;

import dev.millpond.Destroy;
import dev.millpond.Fatal;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A session on PostgreSQL. */
@Pooled(maxSize = Limits.OBJECTS)
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Hands.Hand hand;

    Session(String url, Hands hands) throws SQLException {
        hand = hands.ofOneObject();
        connection = DriverManager.getConnection(url);
    }

    public void query() throws SQLException {
        hand.take();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } finally {
            hand.leave();
        }
    }

    @Validate(after = Limits.CHECK_AFTER, timeout = Limits.CHECK_TIMEOUT)
    boolean isAlive() throws SQLException {
        return connection.isValid(1);
    }

    /** Tells whether the session is gone: 08 is the connection's class of states, 57P that of a server which ends sessions. */
    @Fatal
    boolean isFatal(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Destroy
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
