package ownnames;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import java.lang.Override;
import java.lang.Throwable;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Strange} of a {@link StrangePool},
 * until it is closed.
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

    /**
     * Returns the object. Do not keep it beyond {@link #close}.
     *
     * @return the object
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Strange get() {
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
     * Gives the object back after {@code passivate()}. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.passivate();
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
    public java.lang.String toString() {
        return !slot.isLeased(version) ? "closed StrangeLease" : object.toString();
    }

    /**
     * Forwards to {@link Strange#object(String, java.lang.Object)}.
     *
     * @param string as there
     * @param other as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public Object object(String string, java.lang.Object other) {
        return get().object(string, other);
    }

    /**
     * Forwards to {@link Strange#slot(Duration)}.
     *
     * @param lease as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public Slot slot(Duration lease) {
        return get().slot(lease);
    }
}
