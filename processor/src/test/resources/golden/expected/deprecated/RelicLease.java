package deprecated;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/** The exclusive right to use a {@link Relic} of a {@link RelicPool}, until it is closed. */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings("deprecation")
public final class RelicLease implements Lease<Relic> {
    private final Slot<Relic> slot;

    private final Relic object;

    private final long version;

    RelicLease(Slot<Relic> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Relic get() {
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
    public Relic detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.wipe();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed RelicLease" : object.toString();
    }
}
