package rivals;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Unranked} of a {@link UnrankedPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 *
 * <p>Its interfaces are implemented, but for these:
 *
 * <ul>
 *   <li>{@code Comparable}: objects do not compare themselves with leases
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class UnrankedLease implements Lease<Unranked> {
    private final Slot<Unranked> slot;

    private final Unranked object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    UnrankedLease(Slot<Unranked> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Unranked get() {
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
    public Unranked detach() {
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
        return closed || !slot.isLeased(version) ? "closed UnrankedLease" : object.toString();
    }

    /** Forwards to {@link Unranked#compareTo(Ranked)}. */
    public int compareTo(Ranked other) {
        return get().compareTo(other);
    }
}
