package passivate;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Buffer} of a {@link BufferPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
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

    @Override
    public Buffer get() {
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
    public Buffer detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.clear();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed BufferLease" : object.toString();
    }

    /** Forwards to {@link Buffer#append(char)}. */
    public void append(char letter) {
        get().append(letter);
    }
}
