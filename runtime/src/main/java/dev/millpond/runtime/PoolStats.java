package dev.millpond.runtime;

/**
 * The figures of a pool at one moment. Counts start when the pool is built.
 *
 * @param maxSize how many objects may exist at once, or be kept idle, as the policy says
 * @param total objects that exist or are being made
 * @param idle objects that can be acquired now
 * @param leased objects that are lent, being made, or on their way back
 * @param waiting threads that wait for an object
 * @param acquired leases that were given out
 * @param created objects that were made
 * @param destroyed objects that were destroyed
 * @param creationFailures failed attempts to make an object
 * @param timedOut attempts that ended in a {@link PoolTimeoutException}
 * @param leaked leases that were reported as leaked; 0 unless the builder is told to watch for leaks
 */
public record PoolStats(
        int maxSize,
        int total,
        int idle,
        int leased,
        int waiting,
        long acquired,
        long created,
        long destroyed,
        long creationFailures,
        long timedOut,
        long leaked) {}
