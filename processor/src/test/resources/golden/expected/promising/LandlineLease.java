package promising;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Landline} of a {@link LandlinePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * Once it is closed, {@code isClosed()} is true and {@code isValid(int)} is false.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LandlineLease implements Lease<Landline>, Line {
    private final Slot<Landline> slot;

    private final Landline object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    LandlineLease(Slot<Landline> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Landline get() {
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
    public Landline detach() {
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
        return closed || !slot.isLeased(version) ? "closed LandlineLease" : object.toString();
    }

    @Override
    public boolean isClosed() {
        return closed || !slot.isLeased(version) || object.isClosed();
    }

    /** Forwards to {@link Landline#isOpen()}. */
    public boolean isOpen() {
        return get().isOpen();
    }

    @Override
    public boolean isValid(int version) {
        return !closed && slot.isLeased(this.version) && object.isValid(version);
    }
}
