package checkedonreturn;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/** The exclusive right to use a {@link Sheet} of a {@link SheetPool}, until it is closed. */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SheetLease implements Lease<Sheet> {
    private final Slot<Sheet> slot;

    private final Sheet object;

    private final long version;

    SheetLease(Slot<Sheet> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Sheet get() {
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
    public Sheet detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                if (slot.validatesOnRelease() && !object.isBlank()) {
                    slot.discard(version);
                    return;
                }
            } catch (Throwable failure) {
                slot.discard(version, Validate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed SheetLease" : object.toString();
    }
}
