package passivate;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Buffer} of a {@link BufferPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class BufferLease implements Lease<Buffer> {
    private final Slot<Buffer> slot;

    private final Buffer object;

    private final long version;

    BufferLease(Slot<Buffer> slot) {
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
    public Buffer get() {
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
     * Gives the object back after {@code clear()}. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.clear();
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
        return !slot.isLeased(version) ? "closed BufferLease" : object.toString();
    }

    /**
     * Forwards to {@link Buffer#append(char)}.
     *
     * @param letter as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void append(char letter) {
        get().append(letter);
    }
}
