package dev.millpond.runtime;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Those settings of a pool that may be changed while it runs. The builder's settings of the same names tell what each means;
 * what they refuse is refused here, too.
 *
 * <p>A change concerns all objects, whether they were made before or after it, and every {@code acquire} that begins later. What
 * the pool looks at now and then, such as how old its objects are, follows within a second. Each setting is changed by itself:
 * who changes several should expect the pool to act on the first one before it knows of the second one.
 *
 * <p>An {@linkplain dev.millpond.runtime.engine.PoolBuilder#unpooled unpooled} pool keeps nothing idle, whatever these say.
 *
 * <p>Safe for use by several threads.
 */
public interface LiveSettings {

    /**
     * Returns the size.
     *
     * @return how many objects may exist at once, at least 1
     */
    int maxSize();

    /**
     * Sets the size, as {@link Pool#resize} does.
     *
     * @param maxSize the size, at least 1; while it is less than {@code minIdle}, so many are kept idle
     * @return these settings
     * @throws IllegalArgumentException if {@code maxSize} is less than 1
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings maxSize(int maxSize);

    /**
     * Returns how many idle objects are kept ready.
     *
     * @return the number, at least 0
     */
    int minIdle();

    /**
     * Sets how many idle objects are kept ready. The pool begins to make what is missing, in the background. What is no longer
     * needed stays, unless an {@code idleTimeout} ends it.
     *
     * @param minIdle the number, from 0 to the size of the pool
     * @return these settings
     * @throws IllegalArgumentException if {@code minIdle} is negative, or exceeds the size
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings minIdle(int minIdle);

    /**
     * Returns the limit of {@code acquire()}.
     *
     * @return the limit, not negative; {@link ChronoUnit#FOREVER} if there is none
     */
    Duration maxWait();

    /**
     * Sets the limit of {@code acquire()}. Threads that wait already keep the limit that they began with.
     *
     * @param maxWait the limit, not negative; zero never waits; {@code ChronoUnit.FOREVER.getDuration()} sets none
     * @return these settings
     * @throws IllegalArgumentException if {@code maxWait} is negative
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings maxWait(Duration maxWait);

    /**
     * Returns how long an object may be idle.
     *
     * @return the time; zero if there is no limit
     */
    Duration idleTimeout();

    /**
     * Sets how long an object may be idle. In a pool that has had no limit to look after before, idle time counts from the next
     * look on.
     *
     * @param idleTimeout the time; {@link Duration#ZERO} sets no limit
     * @return these settings
     * @throws IllegalArgumentException if {@code idleTimeout} is negative
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings idleTimeout(Duration idleTimeout);

    /**
     * Returns the age at which an object is replaced.
     *
     * @return the age; zero if there is no limit
     */
    Duration maxLifetime();

    /**
     * Sets the age at which an object is replaced, less a jitter of at most 10 %. Objects that are older already end at the next
     * look, all at once; {@link Pool#refresh(Duration)} replaces them one after the other.
     *
     * @param maxLifetime the age; {@link Duration#ZERO} sets no limit
     * @return these settings
     * @throws IllegalArgumentException if {@code maxLifetime} is negative
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings maxLifetime(Duration maxLifetime);

    /**
     * Returns how long a lease may be held before it is reported.
     *
     * @return the time; zero if no lease is watched
     */
    Duration leakThreshold();

    /**
     * Sets how long a lease may be held before it is reported. In a pool that has not watched its leases before, this concerns
     * leases that begin later than the next look: who holds the others is not known.
     *
     * @param leakThreshold the time; {@link Duration#ZERO} watches no lease
     * @return these settings
     * @throws IllegalArgumentException if {@code leakThreshold} is negative
     * @throws PoolClosedException if the pool is closed
     */
    LiveSettings leakThreshold(Duration leakThreshold);
}
