package pointed;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/** The exclusive right to use a {@link Probe} of a {@link ProbePool}, until it is closed. */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ProbeLease implements Lease<Probe> {
    private final Slot<Probe> slot;

    private final Probe object;

    private final long version;

    ProbeLease(Slot<Probe> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Probe get() {
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
    public Probe detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                if (slot.validatesOnRelease() && !Probe.isFit(object, ValidationPoint.RELEASE)) {
                    slot.discard(version);
                    return;
                }
            } catch (Throwable failure) {
                slot.discard(version, Validate.class, failure);
                return;
            }
            try {
                object.reset();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed ProbeLease" : object.toString();
    }
}
