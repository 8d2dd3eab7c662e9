package dev.millpond.servers.pool;

import java.sql.SQLException;

/** What a pool has lent. Closing it gives it back. */
public interface Borrowed extends AutoCloseable {

    /** Asks the server for something small. */
    void query() throws SQLException;

    @Override
    void close() throws SQLException;
}
