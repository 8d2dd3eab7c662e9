package dev.millpond.servers.outage;

import static org.awaitility.Awaitility.await;

import dev.millpond.servers.pool.Contender;
import dev.millpond.servers.pool.Hands;
import dev.millpond.servers.pool.Limits;
import dev.millpond.servers.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One outage, through which all pools go with the same load at the same time, each with a server of its own.
 *
 * @param outage what befalls the servers
 * @param places the pools and their servers
 * @param together where they wait for each other
 * @param <S> the server
 */
record OutageRun<S extends Server>(Outage<S> outage, List<Place<S>> places, CyclicBarrier together) {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int SOME = 500;

    /** The load goes on so long after the outage, and then until there was no error for a second; but not for ever. */
    private static final Duration LEAST_AFTER = Duration.ofMillis(1_500);

    private static final Duration MOST_AFTER = Duration.ofSeconds(6);
    private static final long CALM = TimeUnit.SECONDS.toNanos(1);

    OutageRun(Outage<S> outage, List<Place<S>> places) {
        this(outage, places, new CyclicBarrier(places.size()));
    }

    Comparison compare() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(places.size());
        try {
            List<Future<Figures>> runs = new ArrayList<>();
            for (Place<S> place : places) {
                runs.add(executor.submit(() -> run(place)));
            }
            return new Comparison(outage.title(), outcomes(runs));
        } finally {
            executor.shutdownNow();
        }
    }

    /** If one fails, the others wait for it in vain: what they throw is added. */
    private static List<Figures> outcomes(List<Future<Figures>> runs) throws InterruptedException {
        List<Figures> figures = new ArrayList<>();
        AssertionError failures = new AssertionError("not all pools came through; the reasons are below");
        for (Future<Figures> run : runs) {
            try {
                figures.add(run.get());
            } catch (ExecutionException failure) {
                failures.addSuppressed(failure);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
        return figures;
    }

    private Figures run(Place<S> place) throws Exception {
        S server = place.server();
        String name = place.entrant().application();
        Hands hands = new Hands();
        outage.prepare(server);
        try (Contender pool = place.entrant().maker().make(server, name, hands)) {
            OutageLoad load = new OutageLoad(pool);
            long warm;
            long began;
            long over;
            int stuck;
            together.await(LONG.toSeconds(), TimeUnit.SECONDS);
            load.start();
            try {
                awaitWarm(load, server, name);
                together.await(LONG.toSeconds(), TimeUnit.SECONDS);
                warm = System.nanoTime();
                awaitMore(load);
                began = strike(load, server, name);
                over = System.nanoTime();
                load.resume();
                letItRecover(load, over);
            } finally {
                stuck = load.end();
            }
            settle(server, pool, name);
            Figures.End end = new Figures.End(server.connections(name), pool.total(), stuck, hands.doubleUses());
            return Figures.of(place.entrant(), load.callsSince(warm), began, over, end);
        }
    }

    /** The first connections may take their time: what was before does not count. */
    private static void awaitWarm(OutageLoad load, Server server, String name) {
        await(name + " has all connections").atMost(LONG).until(() -> server.connections(name) == Limits.OBJECTS);
        awaitMore(load);
    }

    private static void awaitMore(OutageLoad load) {
        int before = load.successes();
        await("calls succeed").atMost(LONG).until(() -> load.successes() - before > SOME);
    }

    /** Has the outage begin and end, and returns when it began. */
    private long strike(OutageLoad load, S server, String name) throws Exception {
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
    private void settle(S server, Contender pool, String name) {
        try {
            await().atMost(SETTLED).until(() -> server.connections(name) == pool.total());
        } catch (ConditionTimeoutException theyDiffer) {
            // the figures say so, and of our pools the test
        }
    }
}
