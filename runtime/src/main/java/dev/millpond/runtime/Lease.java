package dev.millpond.runtime;

/**
 * The exclusive right to use a pooled object, from {@code acquire} until {@link #close}.
 *
 * <p>A lease is meant for try-with-resources. Closing it twice, late, on another thread or on several threads at once is
 * harmless: a lease stands for one use of the object, not for the object, so it can never give back what somebody else
 * holds.
 *
 * <p>A lease may be handed to another thread by any means that publish it safely, and closed there; closing it on the thread
 * that acquired it is faster.
 *
 * @param <T> the type of the pooled object
 */
public interface Lease<T> extends AutoCloseable {

    /**
     * Returns the object this lease stands for. Do not keep it beyond {@link #close}.
     *
     * @return the pooled object, never null
     * @throws LeaseClosedException if this lease is closed
     */
    T get();

    /**
     * Closes this lease and destroys the object instead of reusing it: for an object that is known to be broken. Room for a
     * new object is made at once. Does nothing if this lease is closed.
     */
    void invalidate();

    /**
     * Gives the object back to its pool. Does nothing if this lease is closed. Never throws: what a hook throws goes to the
     * {@link PoolListener}.
     *
     * <p>What this thread did before <em>happens-before</em> what the next holder of the object does.
     */
    @Override
    void close();
}
