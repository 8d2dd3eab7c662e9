package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.internal.WaitQueue;
import java.lang.annotation.Annotation;

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

    /** Ends a slot without an object, or whose object is forgotten, and makes room for another. */
    void vacate(Slot<T> slot);

    /** Tells whether objects are validated when they come back, where generated code can do so. */
    boolean validatesOnRelease();

    /** Reports what a hook threw that nobody else would learn of. */
    void hookFailed(Slot<T> slot, Class<? extends Annotation> hook, Throwable failure);
}
