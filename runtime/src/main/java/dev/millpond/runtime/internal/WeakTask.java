package dev.millpond.runtime.internal;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A task that the scheduler holds, and that holds what it is for only weakly: nothing is kept alive by what is still to be
 * done for it.
 *
 * <p>A task that acts now and then must not end because the scheduler fails once, for want of memory or of a thread: then a
 * thread of the pools waits in the scheduler's place. A scheduler may fail and have the task all the same, so each time has
 * a number, and whoever comes first acts.
 *
 * @param <P> what it is for
 */
public final class WeakTask<P> {

    private final Scheduler scheduler;
    private final WeakReference<P> reference;
    private final Predicate<P> isNeeded;
    private final Consumer<P> action;
    private final ToLongFunction<P> periodNanos;

    /** The number of the next time. */
    private final AtomicLong next = new AtomicLong();

    private WeakTask(
            Scheduler scheduler, P what, Predicate<P> isNeeded, Consumer<P> action, ToLongFunction<P> periodNanos) {
        this.scheduler = scheduler;
        this.reference = new WeakReference<>(what);
        this.isNeeded = isNeeded;
        this.action = action;
        this.periodNanos = periodNanos;
    }

    /** Acts once, after a delay. The action must not refer to what it acts on but by its parameter. */
    public static <P> void once(Scheduler scheduler, P what, Consumer<P> action, long delayNanos) {
        new WeakTask<>(scheduler, what, any -> false, action, any -> 0).schedule(delayNanos);
    }

    /** Acts now and then, for as long as it is needed. How long it is to the next time is asked each time. */
    public static <P> void repeat(
            Scheduler scheduler, P what, Predicate<P> isNeeded, Consumer<P> action, ToLongFunction<P> periodNanos) {
        new WeakTask<>(scheduler, what, isNeeded, action, periodNanos).schedule(periodNanos.applyAsLong(what));
    }

    private void schedule(long delayNanos) {
        long time = next.get();
        scheduler.schedule(() -> run(time), delayNanos);
    }

    private void run(long time) {
        P what = reference.get();
        if (what == null || !next.compareAndSet(time, time + 1)) {
            return;
        }
        try {
            action.accept(what);
        } catch (Throwable failure) { // the next time may be better, and no scheduler tells anybody
            Log.warn(() -> "a scheduled task failed", failure);
        } finally {
            if (isNeeded.test(what)) {
                goOn(periodNanos.applyAsLong(what));
            }
        }
    }

    private void goOn(long delayNanos) {
        try {
            schedule(delayNanos);
        } catch (Throwable outOfThreads) {
            waitElsewhere(outOfThreads, delayNanos);
        }
    }

    private void waitElsewhere(Throwable cause, long delayNanos) {
        long time = next.get();
        try {
            SharedThreads.executor().execute(() -> {
                LockSupport.parkNanos(delayNanos);
                run(time);
            });
        } catch (Throwable none) {
            Log.warn(() -> "a pool's housekeeping ends, because nothing can run it any more", cause);
        }
    }
}
