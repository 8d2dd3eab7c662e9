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
     * Tells the pool that using the object has failed. If a hook of the class is marked with {@link dev.millpond.Fatal} and
     * says so, the object is destroyed when it comes back. Otherwise, in a class that has a {@link dev.millpond.Validate} hook, it
     * is validated before it is lent again. Methods that are called through the lease do this by themselves; it is for users of
     * {@link #get}. Does nothing if this lease is closed, or the class has neither hook.
     *
     * @param failure what using the object threw
     */
    default void failed(Throwable failure) {}

    /**
     * Closes this lease and has the pool forget the object: it is the caller's from now on, no hook is called for it any more,
     * and there is room for another.
     *
     * @return the object
     * @throws LeaseClosedException if this lease is closed
     */
    T detach();

    /**
     * Gives the object back to its pool. Does nothing if this lease is closed. Never throws: what a hook throws goes to the
     * {@link PoolListener}.
     *
     * <p>What this thread did before <em>happens-before</em> what the next holder of the object does.
     */
    @Override
    void close();
}
