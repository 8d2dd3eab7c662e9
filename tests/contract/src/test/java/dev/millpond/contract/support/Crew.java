package dev.millpond.contract.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Threads that a test starts, and whose results it waits for with a generous limit. */
public final class Crew {

    /** Long enough for any machine; reached only by a test that fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ThreadKind threads;
    private final List<FutureTask<?>> tasks = new CopyOnWriteArrayList<>();

    Crew(ThreadKind threads) {
        this.threads = threads;
    }

    /** One thread's work. */
    public final class Hand<R> {
        private final FutureTask<R> task;
        private final Thread thread;

        private Hand(Callable<R> work) {
            task = new FutureTask<>(work);
            thread = threads.start(task);
            tasks.add(task);
        }

        public void interrupt() {
            thread.interrupt();
        }

        public boolean isDone() {
            return task.isDone();
        }

        /** Returns the work's result, or throws what it threw. */
        public R result() throws Exception {
            tasks.remove(task);
            return resultOf(task);
        }

        /** Returns what the work threw. */
        public Throwable failure() throws Exception {
            try {
                R result = result();
                throw new AssertionError("expected a failure, but got " + result);
            } catch (WorkshopException | RuntimeException failure) {
                return failure;
            }
        }
    }

    public <R> Hand<R> start(Callable<R> work) {
        return new Hand<>(work);
    }

    /**
     * To be called in every loop that might not block: virtual threads are not preempted, and one that merely yields comes
     * before those that have not started yet.
     */
    public void letOthersRun() {
        if (threads == ThreadKind.VIRTUAL) {
            LockSupport.parkNanos(1);
        }
    }

    /** Waits for all whose result nobody has asked for; fails if any failed. */
    public void join() throws Exception {
        for (FutureTask<?> task : List.copyOf(tasks)) {
            resultOf(task);
        }
    }

    public static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static <R> R resultOf(FutureTask<R> task) throws Exception {
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof Exception exception ? exception : failed;
        } catch (TimeoutException late) {
            throw new AssertionError("a thread did not finish within " + PATIENCE, late);
        }
    }
}
