package dev.millpond;

/**
 * Whom a pool tells that an object could not be made.
 *
 * <p>In either case an {@code acquire} under {@link WhenExhausted#WAIT} that something lent, or being made, can still serve
 * waits for it, up to its limit; meanwhile the pool tries again to make an object, at most two at a time, after 10 ms
 * and then ever later: up to every 50 ms, and up to every 250 ms once attempts have failed for more than some seconds.
 */
public enum WhenCreationFails {

    /** The caller of {@code acquire}, as soon as nothing that is lent or being made can serve it. */
    THROW,

    /**
     * Nobody, before the limit of {@code acquire} is up: the pool waits out an outage. Then the last failure is the cause of the
     * exception. Applies under {@link WhenExhausted#WAIT}; the other policies wait for nothing, and throw.
     */
    RETRY
}
