package factory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Digest} of a {@link DigestPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class DigestLease implements Lease<Digest> {
    private final Slot<Digest> slot;

    private final Digest object;

    private final long version;

    private final DigestFactory factory;

    DigestLease(Slot<Digest> slot, DigestFactory factory) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.factory = factory;
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
    public Digest get() {
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
     * Gives the object back after {@code reset(Digest)},
     * unless {@code isReset(Digest)} answers false: then it is destroyed. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                if (!DigestFactory.isReset(object)) {
                    slot.discard(version);
                    return;
                }
                factory.reset(object);
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
        return !slot.isLeased(version) ? "closed DigestLease" : object.toString();
    }

    /**
     * Forwards to {@link Digest#reset()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void reset() {
        get().reset();
    }

    /**
     * Forwards to {@link Digest#size()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public int size() {
        return get().size();
    }

    /**
     * Forwards to {@link Digest#update(byte[])}.
     *
     * @param input as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void update(byte... input) {
        get().update(input);
    }
}
