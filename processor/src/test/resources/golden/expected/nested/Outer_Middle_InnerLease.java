package nested;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Outer.Middle.Inner} of a {@link Outer_Middle_InnerPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Outer_Middle_InnerLease implements Lease<Outer.Middle.Inner> {
    private final Slot<Outer.Middle.Inner> slot;

    private final Outer.Middle.Inner object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    Outer_Middle_InnerLease(Slot<Outer.Middle.Inner> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = Thread.currentThread();
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
    public Outer.Middle.Inner get() {
        if (closed || !slot.isLeased(version)) {
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
     * Gives the object back. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (!slot.isCurrentThread(owner)) {
            slot.releaseElsewhere(version);
        } else if (!closed) {
            closed = true;
            slot.release(version);
        }
    }

    /**
     * Returns the text of the object, or says that this lease is closed.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return closed || !slot.isLeased(version) ? "closed Outer_Middle_InnerLease" : object.toString();
    }

    /**
     * Forwards to {@link Outer.Middle.Inner#work(Outer, Outer.Middle.Inner)}.
     *
     * @param outer as there
     * @param other as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void work(Outer outer, Outer.Middle.Inner other) {
        get().work(outer, other);
    }
}
