package hooks;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Session} of a {@link SessionPool},
 * until it is closed.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code disconnect()}: called by the pool
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SessionLease implements Lease<Session> {
    private final Slot<Session> slot;

    private final Session object;

    private final long version;

    SessionLease(Slot<Session> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    /**
     * Returns the object. Do not keep it beyond {@link #close}.
     *
     * @return the object
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Session get() {
        if (!slot.isLeased(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    /**
     * Closes this lease and destroys the object instead of reusing it.
     */
    @Override
    public void invalidate() {
        slot.invalidate(version);
    }

    /**
     * Gives the object back after {@code rollback()}. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.rollback();
            } catch (Throwable failure) {
                slot.discard(version, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    /**
     * Returns the text of the object, or says that this lease is closed.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed SessionLease" : object.toString();
    }
}
