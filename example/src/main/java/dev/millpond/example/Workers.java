package dev.millpond.example;

import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that all do the same work, over and over. */
record Workers(int threads, int rounds) {

    int pieces() {
        return threads * rounds;
    }

    /** Answers how many rows were read in all. */
    long run(Work work) throws SQLException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long rows = 0;
            for (Future<Long> read : executor.invokeAll(Collections.nCopies(threads, repeated(work)))) {
                rows += read.get();
            }
            return rows;
        } catch (ExecutionException failure) {
            throw new SQLException("a thread failed: " + failure.getCause(), failure);
        } finally {
            executor.shutdownNow();
        }
    }

    private Callable<Long> repeated(Work work) {
        return () -> {
            long rows = 0;
            for (int round = 0; round < rounds; round++) {
                rows += work.run();
            }
            return rows;
        };
    }
}
