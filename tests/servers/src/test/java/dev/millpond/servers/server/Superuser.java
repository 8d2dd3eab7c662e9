package dev.millpond.servers.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The superuser of a PostgreSQL, whom no limit of other roles concerns. Each statement has a session of its own.
 *
 * @param url how to log in
 */
record Superuser(String url) {

    static Superuser at(int port) {
        return new Superuser(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&sslmode=disable&gssEncMode=disable");
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the one value that is the answer; null if that is SQL's. */
    @Nullable
    String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    int count(String sql) {
        String answer = ask(sql);
        return answer == null ? 0 : Integer.parseInt(answer);
    }

    /** Tells whether it can log in. */
    boolean isServed() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
