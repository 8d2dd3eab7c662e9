package dev.millpond.runtime.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Failures of one kind that come one after the other, as those of an outage do. The log has the first, with its stack, and
 * one line when they are over: when {@link #end} says so, or when none has come for a while.
 */
public final class FailureSeries {

    /** So long without a failure is the end of a series. */
    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String pool;
    private final String what;
    private final Scheduler scheduler;
    private final ReservedLock lock = new ReservedLock();

    // written under the lock
    private volatile int count;
    private long first;
    private long last;

    /**
     * Makes an empty one.
     *
     * @param what what the line at the end calls them
     */
    public FailureSeries(String pool, String what, Scheduler scheduler) {
        this.pool = pool;
        this.what = what;
        this.scheduler = scheduler;
    }

    public void add(Supplier<String> message, Throwable failure) {
        if (isFirst()) {
            Log.warn(
                    () -> pool + ": " + message.get() + ". Further ones like it are counted until they are over.",
                    failure);
            awaitQuiet(QUIET_NANOS);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the lock
    private boolean isFirst() {
        lock.lock();
        try {
            last = scheduler.nanoTime();
            if (count++ == 0) {
                first = last;
            }
            return count == 1;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the series, if there is one. */
    public void end() {
        if (count > 0) {
            endIf(0);
        }
    }

    private void awaitQuiet(long nanos) {
        try {
            WeakTask.once(scheduler, this, FailureSeries::look, nanos);
        } catch (Throwable outOfThreads) { // then the series ends when end() says so, or goes on
            return;
        }
    }

    private void look() {
        long left = endIf(QUIET_NANOS);
        if (left > 0) {
            awaitQuiet(left);
        }
    }

    /** Ends the series if none has come for a time; else returns what is left of that. */
    private long endIf(long quiet) {
        int failures;
        long lasted;
        lock.lock();
        try {
            long left = count == 0 ? 0 : last + quiet - scheduler.nanoTime();
            if (left > 0) {
                return left;
            }
            failures = count;
            lasted = last - first;
            count = 0;
        } finally {
            lock.unlock();
        }
        if (failures > 0) {
            Log.inform(() ->
                    pool + ": " + failures + " " + what + " within " + Durations.describeRoughly(lasted) + " are over");
        }
        return 0;
    }
}
