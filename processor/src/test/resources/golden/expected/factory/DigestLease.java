package factory;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.Validate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Digest} of a {@link DigestPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
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

    @Override
    public Digest get() {
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
    public void failed(Throwable failure) {
        if (!slot.isLeased(version)) {
            return;
        }
        slot.failed(version, false);
    }

    @Override
    public Digest detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                if (slot.validatesOnRelease() && !DigestFactory.isReset(object)) {
                    slot.discard(version);
                    return;
                }
            } catch (Throwable failure) {
                slot.discard(version, Validate.class, failure);
                return;
            }
            try {
                factory.reset(object);
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed DigestLease" : object.toString();
    }

    /** Forwards to {@link Digest#reset()}. */
    public void reset() {
        try {
            get().reset();
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Forwards to {@link Digest#size()}. */
    public int size() {
        try {
            return get().size();
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Forwards to {@link Digest#update(byte[])}. */
    public void update(byte... input) {
        try {
            get().update(input);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }
}
