package dev.millpond.example;

import dev.millpond.runtime.PoolException;
import java.io.PrintStream;
import java.sql.SQLException;

/**
 * Runs both examples on the database that the system property {@code jdbc.url} names, by default one in memory. The exit
 * code is 0, or 1 if that database can't be used.
 */
final class Main {

    private static final String IN_MEMORY = "jdbc:h2:mem:millpond";
    private static final Workers WORKERS = new Workers(8, 250);

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        int exitCode = run(System.getProperty("jdbc.url", IN_MEMORY), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String url, PrintStream out, PrintStream err) throws InterruptedException {
        try (UsersTable users = UsersTable.open(url)) {
            users.prepare();
            new ClassicExample(url, out).run();
            out.println();
            out.println("Eight threads, three connections");
            new SharedExample(url, WORKERS).run().print(out);
            return 0;
        } catch (SQLException | PoolException failure) {
            err.println("Cannot use the database (-Djdbc.url=... names another): " + oneLine(failure));
            return 1;
        }
    }

    /** Drivers put whole SQL statements into their messages. */
    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
