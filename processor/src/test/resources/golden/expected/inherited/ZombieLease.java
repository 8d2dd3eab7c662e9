package inherited;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Zombie} of a {@link ZombiePool}, until it is closed.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code bury()}: called by the pool
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ZombieLease implements Lease<Zombie> {
    private final Slot<Zombie> slot;

    private final Zombie object;

    private final long version;

    ZombieLease(Slot<Zombie> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Zombie get() {
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
    public Zombie detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                Zombie.sweep(object);
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed ZombieLease" : object.toString();
    }
}
