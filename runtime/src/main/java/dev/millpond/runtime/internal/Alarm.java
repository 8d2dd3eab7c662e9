package dev.millpond.runtime.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Has something done at the earliest of the moments for which it is asked, however many ask: the scheduler has few tasks of
 * one alarm, and mostly one.
 *
 * <p>There is at most one moment that counts. It is set by compare-and-set, and cleared so by the task that comes for it; a
 * task that comes for a moment which has been replaced by an earlier one does nothing. It is cleared before the action, so an
 * action that asks for another moment gets it.
 *
 * <p>If the scheduler refuses, a thread of the pools waits in its place; and if there is none, whoever asks next has more luck.
 */
public final class Alarm {

    private final Scheduler scheduler;
    private final Runnable action;
    private final AtomicReference<@Nullable Moment> next = new AtomicReference<>();

    /** A moment by the scheduler's clock. */
    private record Moment(long nanos) {}

    /**
     * Makes an alarm that is not set.
     *
     * @param action what is to be done; it is short and calls no hook
     */
    public Alarm(Scheduler scheduler, Runnable action) {
        this.scheduler = scheduler;
        this.action = action;
    }

    /** Has it done after so many nanoseconds at the latest. */
    public void within(long nanos) {
        Moment wanted = new Moment(scheduler.nanoTime() + nanos);
        Moment seen = next.get();
        while (seen == null || wanted.nanos - seen.nanos < 0) {
            if (next.compareAndSet(seen, wanted)) {
                plan(wanted, nanos);
                return;
            }
            seen = next.get();
        }
    }

    private void plan(Moment moment, long nanos) {
        try {
            WeakTask.once(scheduler, this, alarm -> alarm.ring(moment), nanos);
        } catch (Throwable refused) {
            planElsewhere(moment, nanos);
        }
    }

    private void planElsewhere(Moment moment, long nanos) {
        try {
            SharedThreads.executor().execute(() -> {
                LockSupport.parkNanos(nanos);
                ring(moment);
            });
        } catch (Throwable outOfThreads) {
            next.compareAndSet(moment, null);
        }
    }

    private void ring(Moment moment) {
        if (next.compareAndSet(moment, null)) {
            action.run();
        }
    }
}
