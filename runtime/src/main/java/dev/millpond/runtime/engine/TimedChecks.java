package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Durations;
import dev.millpond.runtime.internal.SharedThreads;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Validates objects before they are lent, on threads of the pool, for no longer than the settings allow: a check that hangs
 * costs the caller that time, and the pool a thread for as long as it hangs. Since the object that is asked has a slot, there
 * are no more such threads than slots.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what validating an object may throw
 */
final class TimedChecks<T, X extends Exception> {

    private final String pool;
    private final Hooks<T, X> hooks;
    private final long timeoutNanos;

    TimedChecks(PoolSettings settings, Hooks<T, X> hooks) {
        this.pool = settings.name();
        this.hooks = hooks;
        this.timeoutNanos = settings.validation().timeoutNanos();
    }

    boolean areWanted() {
        return timeoutNanos > 0;
    }

    /** Takes note of the limit of the acquire that has claimed a slot, for the check that may follow. */
    void limit(Slot<T> slot, long nanos) {
        slot.history().limitCheck(slot.version(), nanos);
    }

    /** Returns what is left of the limit of an acquire, after a check that it may have begun with. */
    Deadline rest(Slot<T> unfit, long nanos) {
        return new Deadline(nanos, unfit.history().timedCheckBegan(unfit.version()));
    }

    /** Validates the object of a slot with which an acquire begins, whose limit this is unless it has one of its own. */
    boolean check(Slot<T> slot, long maxWaitNanos) throws X {
        long limit = slot.history().checkLimit(slot.version(), maxWaitNanos);
        slot.history().beginTimedCheck(slot.version(), System.nanoTime());
        return check(slot, new Deadline(limit > 0 ? limit : Long.MAX_VALUE)); // no limit where nothing is waited for
    }

    /**
     * Validates the object of a slot that the calling thread holds. The memory effects of the check are seen by this thread.
     *
     * @throws PoolHookException if it has not answered in time
     */
    boolean check(Slot<T> slot, Deadline deadline) throws X {
        T object = slot.object();
        FutureTask<Boolean> check = new FutureTask<>(() -> hooks.validate(object, ValidationPoint.ACQUIRE));
        try {
            SharedThreads.executor().execute(check);
        } catch (Throwable outOfThreads) { // rather a check without a limit than none
            check.run();
        }
        long nanos = Math.min(timeoutNanos, Math.max(0, deadline.left()));
        boolean interrupted = false;
        long end = System.nanoTime() + nanos;
        try {
            while (true) {
                try {
                    return check.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) { // an acquire that does not wait ignores it, too
                    interrupted = true;
                }
            }
        } catch (TimeoutException late) {
            check.cancel(true);
            throw new PoolHookException(
                    pool + ": @Validate has not answered within " + Durations.describe(nanos), late);
        } catch (ExecutionException failed) {
            throw asDeclared(Objects.requireNonNull(failed.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked") // the hook throws X, and what is not checked
    private X asDeclared(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (X) failure;
    }
}
