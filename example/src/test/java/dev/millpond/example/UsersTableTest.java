package dev.millpond.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UsersTableTest {

    private final String url = Databases.newUrl();

    @Test
    void aNewTableHasTwoRows() throws SQLException {
        try (UsersTable users = UsersTable.open(url)) {
            users.prepare();
            assertThat(rows()).containsExactly("Ada | ada@example.com", "Alan | alan@example.com");
        }
    }

    @Test
    void aTableThatExistsIsLeftAsItIs() throws SQLException {
        try (java.sql.Connection session = java.sql.DriverManager.getConnection(url);
                UsersTable users = UsersTable.open(url)) {
            session.createStatement().execute("CREATE TABLE users (id INTEGER, name VARCHAR(9), email VARCHAR(9))");
            session.createStatement().execute("INSERT INTO users VALUES (7, 'Grace', NULL)");
            users.prepare();
            assertThat(rows()).containsExactly("7 | Grace | null");
        }
    }

    private java.util.List<String> rows() throws SQLException {
        try (Connection connection = new Connection(url, new CountedLog())) {
            return connection.query("SELECT * FROM users").lines();
        }
    }
}
