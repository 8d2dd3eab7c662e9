package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Borrowed;
import dev.millpond.servers.pool.Contender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** 32 threads that use one pool, and write down each call. */
final class OutageLoad {

    private static final int THREADS = 32;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration TIME_TO_END = Duration.ofSeconds(60);

    private final Contender pool;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicLong lastError = new AtomicLong(System.nanoTime());

    private volatile boolean paused;
    private volatile boolean ended;

    OutageLoad(Contender pool) {
        this.pool = pool;
        for (int number = 0; number < THREADS; number++) {
            Thread thread = new Thread(this::run, "load-" + number);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    /** Ends it, and returns how many threads are stuck. */
    int end() throws InterruptedException {
        ended = true;
        long end = System.nanoTime() + TIME_TO_END.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
        }
        return (int) threads.stream().filter(Thread::isAlive).count();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    int successes() {
        return successes.get();
    }

    long nanosWithoutError() {
        return System.nanoTime() - lastError.get();
    }

    private void run() {
        while (!ended) {
            if (!paused) {
                call();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void call() {
        long start = System.nanoTime();
        Borrowed borrowed;
        try {
            borrowed = pool.acquire();
        } catch (Throwable error) {
            end(start, System.nanoTime(), error);
            return;
        }
        long acquired = System.nanoTime();
        try (borrowed) {
            borrowed.query();
        } catch (Throwable error) {
            end(start, acquired, error);
            return;
        }
        end(start, acquired, null);
    }

    private void end(long start, long acquired, @Nullable Throwable error) {
        long end = System.nanoTime();
        calls.add(new Call(start, acquired, end, error == null ? null : kind(error)));
        if (error == null) {
            successes.incrementAndGet();
        } else {
            lastError.set(end);
        }
    }

    /** Returns what errors of one kind have in common: figures in their texts differ. */
    private static String kind(Throwable error) {
        String text = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return error.getClass().getSimpleName() + ": " + text.replaceAll("\\d+", "n");
    }
}
