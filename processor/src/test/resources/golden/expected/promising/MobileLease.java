package promising;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.nio.channels.Channel;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Mobile} of a {@link MobilePool}, until it is closed.
 * Once it is closed, {@code isOpen()} is false.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class MobileLease implements Lease<Mobile>, Channel {
    private final Slot<Mobile> slot;

    private final Mobile object;

    private final long version;

    MobileLease(Slot<Mobile> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Mobile get() {
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
    public Mobile detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.hangUp();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed MobileLease" : object.toString();
    }

    @Override
    public boolean isOpen() {
        return slot.isLeased(version) && object.isOpen();
    }
}
