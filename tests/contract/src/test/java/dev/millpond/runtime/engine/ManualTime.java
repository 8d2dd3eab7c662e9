package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The time of a pool's housekeeping, which passes when a test says so. In this package because pools offer it to no other. */
public final class ManualTime {

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Due> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::number));
    private long now;
    private long scheduled;

    /** What becomes of what is scheduled from now on. */
    public volatile Scheduling scheduling = Scheduling.WORKS;

    /** How a scheduler may behave. */
    public enum Scheduling {
        WORKS,
        /** Forgets what it is given. */
        DROPS,
        /** Can't start its thread. */
        THROWS
    }

    private record Due(long time, long number, Runnable task) {}

    /** Has a pool live by this time. */
    public void of(PoolBuilder<?> settings) {
        settings.scheduler(new Scheduler() {
            @Override
            public long nanoTime() {
                return nanos();
            }

            @Override
            public void schedule(Runnable task, long delayNanos) {
                if (scheduling == Scheduling.THROWS) {
                    throw new AssertionError("unable to start a thread, on purpose");
                }
                if (scheduling == Scheduling.DROPS) {
                    return;
                }
                lock.lock();
                try {
                    tasks.add(new Due(now + delayNanos, scheduled++, task));
                } finally {
                    lock.unlock();
                }
            }
        });
    }

    /** Returns how much time has passed, in milliseconds. */
    public long millis() {
        return nanos() / 1_000_000;
    }

    private long nanos() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass, and what is due by then happen, in its order. */
    public void advance(Duration duration) {
        long end = nanos() + duration.toNanos();
        for (Due due = next(end); due != null; due = next(end)) {
            due.task().run();
        }
        set(end);
    }

    private @Nullable Due next(long end) {
        lock.lock();
        try {
            Due first = tasks.peek();
            if (first == null || first.time() > end) {
                return null;
            }
            now = Math.max(now, first.time());
            return tasks.poll();
        } finally {
            lock.unlock();
        }
    }

    private void set(long time) {
        lock.lock();
        try {
            now = time;
        } finally {
            lock.unlock();
        }
    }
}
