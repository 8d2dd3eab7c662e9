package dev.millpond.runtime;

import java.time.Duration;

/**
 * An idle object, as {@link Pool#evictIf} shows it. Nobody else has the object meanwhile; it must not be kept.
 *
 * @param object the object
 * @param age how long ago it was made
 * @param idleFor how long it has been idle, to within the period of the pool's housekeeping; its age, in a pool whose settings
 *     need no housekeeping
 * @param uses how often it was lent
 * @param <T> the type of the pooled objects
 */
public record IdleObject<T>(T object, Duration age, Duration idleFor, long uses) {}
