package hooks;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Session} of a {@link SessionPool}, until it is closed.
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

    @Override
    public Session get() {
        if (!slot.isLeased(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void invalidate() {
        slot.invalidate(version);
    }

    @Override
    public Session detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.rollback();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed SessionLease" : object.toString();
    }
}
