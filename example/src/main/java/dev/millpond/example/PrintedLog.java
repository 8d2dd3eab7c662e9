package dev.millpond.example;

import java.io.PrintStream;

/** Prints what connections do. */
record PrintedLog(PrintStream out) implements ConnectionLog {

    @Override
    public void opening() {
        out.println("Initializing connection...");
    }

    @Override
    public void executing(String sql) {
        out.println("Executing query: " + sql);
    }
}
