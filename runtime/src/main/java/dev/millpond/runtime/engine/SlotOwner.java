package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.internal.WaitQueue;

/**
 * What a slot asks of the pool that it belongs to, always away from the fast path. There is one implementation,
 * {@link PoolCore}; this is the part of it that the slots and their table know.
 *
 * @param <T> the type of the pooled objects
 */
interface SlotOwner<T> {

    /** Returns the name of the pool in messages. */
    String name();

    /** Returns who waits for a slot. */
    WaitQueue<Slot<T>> waiters();

    /** Looks at a lease that begins and wants attention. Tells whether it is to be tracked by {@link #track}. */
    boolean attend(Slot<T> slot);

    /** Has the pool notice if the lease of a slot is garbage-collected before it is closed. */
    void track(Slot<T> slot, Lease<T> lease);

    /**
     * Moves the object of a slot that the calling thread has retired into a fresh one, and makes it idle.
     *
     * @param version the lease that ends
     */
    void rehome(Slot<T> dead, long version);

    /** Destroys the object of a slot that the calling thread holds or has retired, and makes room for another. */
    void discard(Slot<T> slot, DestroyReason reason);

    /** Reports what a hook threw that nobody else would learn of. */
    void hookFailed(Throwable failure);
}
