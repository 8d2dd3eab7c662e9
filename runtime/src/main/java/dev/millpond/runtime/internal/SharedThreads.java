package dev.millpond.runtime.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The daemon threads that all pools share for what may take long: a thread for each task, kept for a few seconds. There are
 * as many as there are tasks, which each pool bounds and not all together: however many pools have hooks that hang, another
 * one finds a thread.
 */
public final class SharedThreads {

    private static final long LINGER_SECONDS = 5;

    private static final Executor EXECUTOR = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            LINGER_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new DaemonThreads("millpond-background"));

    private SharedThreads() {}

    /** Returns what runs each task at once, in a thread of its own; it throws if the machine has run out of threads. */
    public static Executor executor() {
        return EXECUTOR;
    }
}
