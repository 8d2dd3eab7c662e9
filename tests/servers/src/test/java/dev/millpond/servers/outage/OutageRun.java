package dev.millpond.servers.outage;

import static org.awaitility.Awaitility.await;

import dev.millpond.servers.pool.Contender;
import dev.millpond.servers.pool.Entrant;
import dev.millpond.servers.pool.Hands;
import dev.millpond.servers.pool.Limits;
import dev.millpond.servers.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One outage, through which each pool goes with the same load.
 *
 * @param outage what befalls the server
 * @param server the server
 * @param <S> the server
 */
record OutageRun<S extends Server>(Outage<S> outage, S server) {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int WARM = 1_000;

    /** The load goes on so long after the outage, and then until there was no error for a second; but not for ever. */
    private static final Duration LEAST_AFTER = Duration.ofMillis(1_500);

    private static final Duration MOST_AFTER = Duration.ofSeconds(6);
    private static final long CALM = TimeUnit.SECONDS.toNanos(1);

    Comparison compare(List<Entrant<S>> entrants) throws Exception {
        List<Figures> figures = new ArrayList<>();
        for (Entrant<S> entrant : entrants) {
            figures.add(run(entrant));
        }
        return new Comparison(outage.title(), figures);
    }

    private Figures run(Entrant<S> entrant) throws Exception {
        String name = entrant.application();
        Hands hands = new Hands();
        try (Contender pool = entrant.maker().make(server, name, hands)) {
            OutageLoad load = new OutageLoad(pool);
            long began;
            long over;
            int stuck;
            load.start();
            try {
                await().atMost(LONG).until(() -> load.successes() > WARM && server.connections(name) == Limits.OBJECTS);
                began = strike(load, name);
                over = System.nanoTime();
                load.resume();
                letItRecover(load, over);
            } finally {
                stuck = load.end();
            }
            settle(pool, name);
            Figures.End end = new Figures.End(server.connections(name), pool.total(), stuck, hands.doubleUses());
            return Figures.of(entrant.name(), entrant.isPeer(), load.calls(), began, over, end);
        }
    }

    /** Has the outage begin and end, and returns when it began. */
    private long strike(OutageLoad load, String name) throws Exception {
        if (outage.isQuiet()) {
            load.pause();
        }
        long began = System.nanoTime();
        try {
            outage.begin(server, name);
            TimeUnit.NANOSECONDS.sleep(began + outage.duration().toNanos() - System.nanoTime());
        } finally {
            outage.end(server, name);
        }
        return began;
    }

    private static void letItRecover(OutageLoad load, long over) {
        await().atMost(LONG).until(() -> {
            long since = System.nanoTime() - over;
            return since > MOST_AFTER.toNanos() || (since > LEAST_AFTER.toNanos() && load.nanosWithoutError() > CALM);
        });
    }

    /** A server takes a moment to notice that a connection is gone. */
    private void settle(Contender pool, String name) {
        try {
            await().atMost(LONG).until(() -> server.connections(name) == pool.total());
        } catch (ConditionTimeoutException theyDiffer) {
            // the figures say so, and of our pools the test
        }
    }
}
