package dev.millpond.runtime.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one daemon thread that does the housekeeping of all pools, called the housekeeper. It starts when a pool first needs it and ends when none
 * does any more. No hook and no listener runs on it, so no pool can hold it up.
 *
 * <p>What it is to do is handed to it as tasks that know their pool by a weak reference: a forgotten pool can be collected.
 * The thread has no context class loader and inherits nothing from the thread that happened to start it.
 */
public final class SharedScheduler implements Scheduler {

    /** Shared by all pools of a class loader, which is the point of it; it holds tasks, and no state of its own. */
    public static final SharedScheduler INSTANCE = new SharedScheduler();

    private static final long LINGER_SECONDS = 1;

    private final DaemonThreads threads = new DaemonThreads("millpond-housekeeper");
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, threads);

    private SharedScheduler() {
        executor.setKeepAliveTime(LINGER_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /** Tells whether the calling thread is the housekeeper, which must not be held up. */
    static boolean isCurrentThread() {
        return INSTANCE.threads.madeThisThread();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the tasks log what they throw
    public void schedule(Runnable task, long delayNanos) {
        executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
    }
}
