package dev.millpond.example;

import dev.millpond.Destroy;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to a database: slow to open, and only for one user at a time. */
@Pooled(maxSize = 3)
final class Connection implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 1;

    private final java.sql.Connection session;
    private final ConnectionLog log;

    Connection(String url, ConnectionLog log) throws SQLException {
        log.opening();
        this.log = log;
        session = DriverManager.getConnection(url);
        session.setAutoCommit(false);
    }

    public Rows query(String sql) throws SQLException {
        log.executing(sql);
        try (Statement statement = session.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return Rows.of(result);
        }
    }

    public int update(String sql) throws SQLException {
        log.executing(sql);
        try (Statement statement = session.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    public void commit() throws SQLException {
        session.commit();
    }

    @Validate
    boolean isAlive() throws SQLException {
        return session.isValid(SECONDS_TO_ANSWER);
    }

    /** Nobody gets to see what the last user did not commit. */
    @Passivate
    void rollBack() throws SQLException {
        session.rollback();
    }

    @Destroy
    @Override
    public void close() throws SQLException {
        session.close();
    }
}
