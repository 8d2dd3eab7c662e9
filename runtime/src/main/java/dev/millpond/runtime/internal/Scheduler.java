package dev.millpond.runtime.internal;

/** What the time is, and who acts when it has come: the housekeeper, or in tests a clock that is set by hand. */
public interface Scheduler {

    /** Returns the time in nanoseconds from an arbitrary origin, as {@link System#nanoTime} does. */
    long nanoTime();

    /** Runs a task once, after a delay in nanoseconds. The task is short and calls no hook. */
    void schedule(Runnable task, long delayNanos);
}
