package throttled;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The exclusive right to use a {@link Wire} of a {@link WirePool}, until it is closed. */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WireLease implements Lease<Wire> {
    private final Slot<Wire> slot;

    private final Wire object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    WireLease(Slot<Wire> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Wire get() {
        if (closed || !slot.isLeased(version)) {
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
        if (closed || !slot.isLeased(version)) {
            return;
        }
        slot.failed(version, false);
    }

    @Override
    public Wire detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        closed = true;
        return object;
    }

    @Override
    public void close() {
        if (!slot.isCurrentThread(owner)) {
            slot.releaseElsewhere(version, owner != null);
        } else if (!closed) {
            closed = true;
            slot.release(version);
        }
    }

    @Override
    public String toString() {
        return closed || !slot.isLeased(version) ? "closed WireLease" : object.toString();
    }
}
