package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.internal.Scheduler;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PoolBuilder} has checked. Times are in nanoseconds; 0 switches off what a limit is for, unless said
 * otherwise.
 *
 * @param name the name of the pool in messages
 * @param maxSize the size at first; {@link dev.millpond.runtime.Pool#resize} may change it
 * @param live the settings at first that may be changed
 * @param unpooled whether each lease has an object of its own, and one that is open when the pool is closed is an error
 * @param whenExhausted what to do when nothing is free
 * @param whenCreationFails whom to tell that an object could not be made
 * @param maxWaiting how many threads may wait at once
 * @param maxUses how often an object may be lent
 * @param validation when objects are validated
 * @param leaks how leases are watched
 * @param failFastAfter failures to make an object in a row after which acquires fail at once
 * @param executor makes the objects, instead of the thread that needs one
 * @param backgroundExecutor runs the hooks that nobody waits for, if not the threads that all pools share
 * @param listener who hears of it
 * @param scheduler what the time is, and what runs the housekeeping
 */
record PoolSettings(
        String name,
        int maxSize,
        Live live,
        boolean unpooled,
        WhenExhausted whenExhausted,
        WhenCreationFails whenCreationFails,
        int maxWaiting,
        int maxUses,
        Validation validation,
        Leaks leaks,
        int failFastAfter,
        @Nullable Executor executor,
        @Nullable Executor backgroundExecutor,
        PoolListener listener,
        Scheduler scheduler) {

    /**
     * What may be changed while the pool runs: see {@link RunningSettings}.
     *
     * @param minIdle how many idle objects to keep ready
     * @param maxWaitNanos the longest wait of {@code acquire()}; {@link Long#MAX_VALUE} sets no limit, 0 does not wait
     * @param idleTimeoutNanos how long an object may be idle
     * @param maxLifetimeNanos the age at which an object is replaced
     * @param leakThresholdNanos how long a lease may be held before it is reported
     */
    record Live(int minIdle, long maxWaitNanos, long idleTimeoutNanos, long maxLifetimeNanos, long leakThresholdNanos) {

        Live withMinIdle(int other) {
            return new Live(other, maxWaitNanos, idleTimeoutNanos, maxLifetimeNanos, leakThresholdNanos);
        }

        Live withMaxWaitNanos(long other) {
            return new Live(minIdle, other, idleTimeoutNanos, maxLifetimeNanos, leakThresholdNanos);
        }

        Live withIdleTimeoutNanos(long other) {
            return new Live(minIdle, maxWaitNanos, other, maxLifetimeNanos, leakThresholdNanos);
        }

        Live withMaxLifetimeNanos(long other) {
            return new Live(minIdle, maxWaitNanos, idleTimeoutNanos, other, leakThresholdNanos);
        }

        Live withLeakThresholdNanos(long other) {
            return new Live(minIdle, maxWaitNanos, idleTimeoutNanos, maxLifetimeNanos, other);
        }
    }

    /**
     * When objects are validated.
     *
     * @param points the points
     * @param afterNanos how recently made or validated objects are not validated on acquire
     * @param everyNanos the interval at which idle objects are validated; 0 if they are not
     * @param timeoutNanos how long a validation on acquire may take
     */
    record Validation(Set<ValidationPoint> points, long afterNanos, long everyNanos, long timeoutNanos) {

        /** Tells whether each acquire validates, whatever is known of the object. */
        boolean isUnconditional() {
            return points.contains(ValidationPoint.ACQUIRE) && afterNanos == 0;
        }
    }

    /**
     * How leases are watched.
     *
     * @param trackLeases whether to remember where each lease was acquired
     * @param recoverAbandoned whether to take back what a garbage-collected lease held
     * @param detectSelfDeadlock whether to find out if a thread waits for itself
     */
    record Leaks(boolean trackLeases, boolean recoverAbandoned, boolean detectSelfDeadlock) {

        /** Tells whether something is to be done when a lease begins. */
        boolean looksAtEveryLease() {
            return trackLeases || recoverAbandoned;
        }
    }
}
