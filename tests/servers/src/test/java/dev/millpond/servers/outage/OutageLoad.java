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

/**
 * 32 threads that use one pool, and write down each call. They hold an object for so long that all are lent at almost any
 * time, and the processors have time to spare: what is measured is the pool, not who gets a processor.
 */
final class OutageLoad {

    static final int THREADS = 32;
    static final Duration HOLD = Duration.ofMillis(3);
    static final Duration PAUSE = Duration.ofMillis(1);
    static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(20);

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

    /** Returns the calls that began since then. */
    List<Call> callsSince(long time) {
        return calls.stream().filter(call -> call.start() - time >= 0).toList();
    }

    int successes() {
        return successes.get();
    }

    long nanosWithoutError() {
        return System.nanoTime() - lastError.get();
    }

    private void run() {
        while (!ended) {
            Call call = paused ? null : call();
            boolean failed = call != null && write(call);
            LockSupport.parkNanos((failed ? PAUSE_AFTER_ERROR : PAUSE).toNanos());
        }
    }

    private Call call() {
        long start = System.nanoTime();
        Borrowed borrowed;
        try {
            borrowed = pool.acquire();
        } catch (Throwable error) {
            long end = System.nanoTime();
            return new Call(start, end, end, end, failure(true, error));
        }
        long acquired = System.nanoTime();
        Throwable error = use(borrowed);
        long used = System.nanoTime();
        try {
            borrowed.close();
        } catch (Throwable onClose) {
            error = error == null ? onClose : error;
        }
        return new Call(start, acquired, used, System.nanoTime(), error == null ? null : failure(false, error));
    }

    private static @Nullable Throwable use(Borrowed borrowed) {
        try {
            borrowed.query();
        } catch (Throwable error) {
            return error;
        }
        LockSupport.parkNanos(HOLD.toNanos());
        return null;
    }

    /** Tells whether it failed. */
    private boolean write(Call call) {
        calls.add(call);
        if (call.failed()) {
            lastError.set(call.end());
        } else {
            successes.incrementAndGet();
        }
        return call.failed();
    }

    /** Figures in the texts of one kind differ. */
    private static Call.Failure failure(boolean ofAcquire, Throwable error) {
        String text = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return new Call.Failure(ofAcquire, error.getClass().getSimpleName() + ": " + text.replaceAll("\\d+", "n"));
    }
}
