package dev.millpond.example;

import java.sql.SQLException;

/** A piece of work that needs a connection, and answers how many rows it read. */
@FunctionalInterface
interface Work {

    int run() throws SQLException;
}
