package dev.millpond.runtime.engine;

import dev.millpond.runtime.Lease;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * Outlives a lease, in order to find out if it was garbage-collected before it was closed.
 *
 * <p>The collector may find a lease unreachable while its own {@code close} is still running, once that has read what it
 * needs. Then both try to end the lease, and by the version only one does: the object is given back, or destroyed.
 */
final class LeaseTrace extends PhantomReference<Lease<?>> {

    private final Slot<?> slot;
    private final long version;

    LeaseTrace(Lease<?> lease, ReferenceQueue<Lease<?>> collected, Slot<?> slot) {
        super(lease, collected);
        this.slot = slot;
        this.version = slot.version();
    }

    Slot<?> slot() {
        return slot;
    }

    /** Returns the version of the lease. */
    long version() {
        return version;
    }

    /** Ends the lease if it was not closed; the caller is to destroy the object then. */
    boolean tryRecover() {
        return slot.tryRetire(version) != Slot.RETIRED;
    }
}
