package dev.millpond.runtime.internal;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A task that the scheduler holds, and that holds what it is for only weakly: nothing is kept alive by what is still to be
 * done for it.
 *
 * @param <P> what it is for
 */
public final class WeakTask<P> implements Runnable {

    private final Scheduler scheduler;
    private final WeakReference<P> reference;
    private final Predicate<P> isNeeded;
    private final Consumer<P> action;
    private final long periodNanos;

    private WeakTask(Scheduler scheduler, P what, Predicate<P> isNeeded, Consumer<P> action, long periodNanos) {
        this.scheduler = scheduler;
        this.reference = new WeakReference<>(what);
        this.isNeeded = isNeeded;
        this.action = action;
        this.periodNanos = periodNanos;
    }

    /** Acts once, after a delay. The action must not refer to what it acts on but by its parameter. */
    public static <P> void once(Scheduler scheduler, P what, Consumer<P> action, long delayNanos) {
        scheduler.schedule(new WeakTask<>(scheduler, what, any -> false, action, 0), delayNanos);
    }

    /** Acts now and then, for as long as it is needed. */
    public static <P> void repeat(
            Scheduler scheduler, P what, Predicate<P> isNeeded, Consumer<P> action, long periodNanos) {
        scheduler.schedule(new WeakTask<>(scheduler, what, isNeeded, action, periodNanos), periodNanos);
    }

    @Override
    public void run() {
        P what = reference.get();
        if (what != null) {
            try {
                action.accept(what);
            } catch (Throwable failure) { // the next time may be better, and no scheduler tells anybody
                Log.warn(() -> "a scheduled task failed", failure);
            } finally {
                if (isNeeded.test(what)) {
                    scheduler.schedule(this, periodNanos);
                }
            }
        }
    }
}
