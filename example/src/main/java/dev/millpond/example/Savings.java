package dev.millpond.example;

import dev.millpond.runtime.PoolStats;
import java.io.PrintStream;

/** The same work with and without the pool. */
record Savings(Measurement without, Measurement with, PoolStats stats) {

    void print(PrintStream out) {
        out.println("Without the pool: " + text(without));
        out.println("With the pool:    " + text(with));
        out.println("Saved by pooling: " + (without.opened() - with.opened()) + " connections and "
                + (without.time().toMillis() - with.time().toMillis()) + " ms");
        out.println("The pool's statistics:");
        out.println("  connections: " + stats.total() + " of at most " + stats.maxSize() + ", " + stats.idle()
                + " idle, " + stats.leased() + " lent");
        out.println(
                "  leases: " + stats.acquired() + ", timed out: " + stats.timedOut() + ", waiting: " + stats.waiting());
        out.println("  created: " + stats.created() + ", destroyed: " + stats.destroyed() + ", failed to create: "
                + stats.creationFailures());
    }

    private static String text(Measurement work) {
        return "%d queries answered with %d rows, %d connections opened, %d ms"
                .formatted(
                        work.queries(), work.rows(), work.opened(), work.time().toMillis());
    }
}
