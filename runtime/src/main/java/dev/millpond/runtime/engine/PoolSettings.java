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
 * @param minIdle how many idle objects to keep ready
 * @param maxWaitNanos the longest wait of {@code acquire()}; {@link Long#MAX_VALUE} sets no limit, 0 does not wait
 * @param whenExhausted what to do when nothing is free
 * @param whenCreationFails whom to tell that an object could not be made
 * @param maxWaiting how many threads may wait at once
 * @param aging when objects end
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
        int minIdle,
        long maxWaitNanos,
        WhenExhausted whenExhausted,
        WhenCreationFails whenCreationFails,
        int maxWaiting,
        Aging aging,
        Validation validation,
        Leaks leaks,
        int failFastAfter,
        @Nullable Executor executor,
        @Nullable Executor backgroundExecutor,
        PoolListener listener,
        Scheduler scheduler) {

    /**
     * When objects end.
     *
     * @param maxLifetimeNanos the age at which an object is replaced
     * @param idleTimeoutNanos how long an object may be idle
     * @param maxUses how often an object may be lent
     */
    record Aging(long maxLifetimeNanos, long idleTimeoutNanos, int maxUses) {}

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
     * @param thresholdNanos how long a lease may be held before it is reported
     * @param trackLeases whether to remember where each lease was acquired
     * @param recoverAbandoned whether to take back what a garbage-collected lease held
     * @param detectSelfDeadlock whether to find out if a thread waits for itself
     * @param failAtClose whether to fail if a lease is open when the pool is closed
     */
    record Leaks(
            long thresholdNanos,
            boolean trackLeases,
            boolean recoverAbandoned,
            boolean detectSelfDeadlock,
            boolean failAtClose) {

        /** Tells whether it matters which thread holds a lease. */
        boolean watchesHolders() {
            return thresholdNanos > 0 || detectSelfDeadlock;
        }

        /** Tells whether something is to be done when a lease begins. */
        boolean looksAtEveryLease() {
            return trackLeases || recoverAbandoned;
        }
    }
}
