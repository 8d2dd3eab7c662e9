package dev.millpond.example;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The table that the queries run on. It has a database connection of its own, which is not pooled and keeps a database in
 * memory alive.
 */
final class UsersTable implements AutoCloseable {

    private final java.sql.Connection session;

    private UsersTable(java.sql.Connection session) {
        this.session = session;
    }

    static UsersTable open(String url) throws SQLException {
        return new UsersTable(DriverManager.getConnection(url));
    }

    /** Makes the table where there is none, and puts two rows in where there are none. Nothing is ever removed. */
    void prepare() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS users (name VARCHAR(100), email VARCHAR(100))");
            if (isEmpty(statement)) {
                statement.executeUpdate("INSERT INTO users (name, email) VALUES ('Ada', 'ada@example.com')");
                statement.executeUpdate("INSERT INTO users (name, email) VALUES ('Alan', 'alan@example.com')");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet users = statement.executeQuery("SELECT COUNT(*) FROM users")) {
            return users.next() && users.getLong(1) == 0;
        }
    }
}
