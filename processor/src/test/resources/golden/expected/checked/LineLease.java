package checked;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.Validate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/** The exclusive right to use a {@link Line} of a {@link LinePool}, until it is closed. */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LineLease implements Lease<Line> {
    private final Slot<Line> slot;

    private final Line object;

    private final long version;

    LineLease(Slot<Line> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Line get() {
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
    public Line detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                if (slot.validatesOnRelease() && !object.isOpen()) {
                    slot.discard(version);
                    return;
                }
            } catch (Throwable failure) {
                slot.discard(version, Validate.class, failure);
                return;
            }
            try {
                object.flush();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed LineLease" : object.toString();
    }
}
