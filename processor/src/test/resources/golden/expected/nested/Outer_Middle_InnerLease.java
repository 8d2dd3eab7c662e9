package nested;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Outer.Middle.Inner} of a {@link Outer_Middle_InnerPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Outer_Middle_InnerLease implements Lease<Outer.Middle.Inner> {
    private final Slot<Outer.Middle.Inner> slot;

    private final Outer.Middle.Inner object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    Outer_Middle_InnerLease(Slot<Outer.Middle.Inner> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Outer.Middle.Inner get() {
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
    public Outer.Middle.Inner detach() {
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
        return closed || !slot.isLeased(version) ? "closed Outer_Middle_InnerLease" : object.toString();
    }

    /** Forwards to {@link Outer.Middle.Inner#work(Outer, Outer.Middle.Inner)}. */
    public void work(Outer outer, Outer.Middle.Inner other) {
        get().work(outer, other);
    }
}
