package strict;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uses the pools. */
public final class User {

    private User() {}

    /**
     * Asks a session.
     *
     * @param key what for
     * @return what it knows
     * @throws IOException if it cannot be had
     * @throws InterruptedException if it cannot be had
     */
    public static @Nullable String ask(String key) throws IOException, InterruptedException {
        try (SessionPool<String> pool = SessionPool.create(Map.<String, String>of());
                SessionLease<String> session = pool.acquire()) {
            return session.apply(key);
        }
    }

    /**
     * Says in which schema connections are.
     *
     * @return the name
     * @throws SQLException if there is no connection
     */
    public static String schema() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.create();
                ConnectionLease connection = pool.acquire()) {
            return connection.getSchema();
        }
    }
}
