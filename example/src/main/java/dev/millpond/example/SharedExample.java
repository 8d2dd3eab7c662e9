package dev.millpond.example;

import dev.millpond.runtime.PoolStats;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads that share the few connections of a pool, and what that saves. */
record SharedExample(String url, Workers workers) {

    private static final String QUERY = "SELECT * FROM users";

    Savings run() throws SQLException, InterruptedException {
        compare(); // the first time measures mostly the start of the virtual machine
        return compare();
    }

    private Savings compare() throws SQLException, InterruptedException {
        Measurement without = withoutPool();
        CountedLog log = new CountedLog();
        long start = System.nanoTime();
        long rows;
        PoolStats stats;
        try (ConnectionPool pool = ConnectionPool.create(url, log)) {
            fill(pool);
            rows = workers.run(() -> queryOnLease(pool));
            stats = pool.stats();
        }
        return new Savings(without, measurement(log, rows, start), stats);
    }

    private Measurement withoutPool() throws SQLException, InterruptedException {
        CountedLog log = new CountedLog();
        long start = System.nanoTime();
        long rows = workers.run(() -> queryOnNewConnection(log));
        return measurement(log, rows, start);
    }

    private int queryOnNewConnection(ConnectionLog log) throws SQLException {
        try (Connection connection = new Connection(url, log)) {
            return connection.query(QUERY).count();
        }
    }

    private static int queryOnLease(ConnectionPool pool) throws SQLException {
        try (ConnectionLease connection = pool.acquire()) {
            return connection.query(QUERY).count();
        }
    }

    /** Opens all connections, so that the figures are the same in every run, however the threads are scheduled. */
    private static void fill(ConnectionPool pool) throws SQLException {
        List<ConnectionLease> all = new ArrayList<>();
        try {
            while (all.size() < pool.stats().maxSize()) {
                all.add(pool.acquire());
            }
        } finally {
            all.forEach(ConnectionLease::close);
        }
    }

    private static Measurement measurement(CountedLog log, long rows, long start) {
        return new Measurement(log.opened(), log.executed(), rows, Duration.ofNanos(System.nanoTime() - start));
    }
}
