package dev.millpond.example;

import java.io.PrintStream;
import java.sql.SQLException;

/** The example that introduces object pools: two queries, one after the other, need only one connection. */
record ClassicExample(String url, PrintStream out) {

    void run() throws SQLException {
        out.println("One connection, used twice");
        try (ConnectionPool pool = ConnectionPool.create(url, new PrintedLog(out))) {
            Connection first = select(pool);
            Connection second = insert(pool);
            out.println("The second query had the connection of the first: " + (first == second));
        }
    }

    private Connection select(ConnectionPool pool) throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            Rows users = connection.query("SELECT * FROM users");
            users.lines().forEach(user -> out.println("  " + user));
            return connection.get(); // to compare, not to use
        }
    }

    private Connection insert(ConnectionPool pool) throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            int inserted = connection.update("INSERT INTO users (name, email) VALUES ('John', 'john@example.com')");
            connection.commit();
            out.println("  rows inserted: " + inserted);
            return connection.get();
        }
    }
}
