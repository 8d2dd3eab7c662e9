package dev.millpond.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hooks of {@link Connection}, as its pool calls them. */
class ConnectionPoolTest {

    private static final String INSERT = "INSERT INTO users (name, email) VALUES ('John', 'john@example.com')";

    private final String url = Databases.newUrl();
    private final CountedLog log = new CountedLog();
    private UsersTable users;
    private ConnectionPool pool;

    @BeforeEach
    void open() throws SQLException {
        users = UsersTable.open(url);
        users.prepare();
        pool = ConnectionPool.create(url, log);
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
        users.close();
    }

    @Test
    void whatIsNotCommittedIsRolledBack() throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            connection.update(INSERT);
        }
        assertThat(countUsers()).isEqualTo(2);
    }

    @Test
    void whatIsCommittedStays() throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            connection.update(INSERT);
            connection.commit();
        }
        assertThat(countUsers()).isEqualTo(3);
    }

    @Test
    void aConnectionThatDiesInThePoolIsReplaced() throws SQLException {
        pooledConnection().close();
        assertThat(countUsers()).isEqualTo(2);
        assertThat(log.opened()).isEqualTo(2);
        assertThat(pool.stats().destroyed()).isEqualTo(1);
    }

    @Test
    void closingThePoolClosesItsConnections() throws SQLException {
        Connection connection = pooledConnection();
        pool.close();
        assertThat(connection.isAlive()).isFalse();
    }

    @Test
    void theDriversExceptionReachesTheCaller() {
        try (ConnectionPool nowhere = ConnectionPool.create("jdbc:nonsense:x", log)) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(nowhere::acquire);
        }
    }

    /** Returns the connection that the next lease will have. */
    private Connection pooledConnection() throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            return connection.get();
        }
    }

    private int countUsers() throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            return connection.query("SELECT * FROM users").count();
        }
    }
}
