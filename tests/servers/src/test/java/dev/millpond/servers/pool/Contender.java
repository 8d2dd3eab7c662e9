package dev.millpond.servers.pool;

import java.sql.SQLException;

/** One pool, as code uses it. */
public interface Contender extends AutoCloseable {

    Borrowed acquire() throws SQLException;

    /** How many objects there are, as the pool says. */
    int total();

    @Override
    void close();
}
