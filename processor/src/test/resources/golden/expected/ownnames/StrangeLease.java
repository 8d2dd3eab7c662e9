package ownnames;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import java.lang.Override;
import java.lang.Throwable;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Strange} of a {@link StrangePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class StrangeLease implements Lease<Strange> {
    private final dev.millpond.runtime.engine.Slot<Strange> slot;

    private final Strange object;

    private final long version;

    StrangeLease(dev.millpond.runtime.engine.Slot<Strange> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Strange get() {
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
    public Strange detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.passivate();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public java.lang.String toString() {
        return !slot.isLeased(version) ? "closed StrangeLease" : object.toString();
    }

    /** Forwards to {@link Strange#object(String, java.lang.Object)}. */
    public Object object(String string, java.lang.Object other) {
        return get().object(string, other);
    }

    /** Forwards to {@link Strange#slot(Duration)}. */
    public Slot slot(Duration lease) {
        return get().slot(lease);
    }
}
