package typearguments;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Caster} of a {@link CasterPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code cast(Object)}: a type variable is bounded by an array here
 * </ul>
 *
 * <p>Its interfaces are implemented, but for these:
 *
 * <ul>
 *   <li>{@code Caster}: {@code cast} is not forwarded
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class CasterLease implements Lease<Caster<int[]>> {
    private final Slot<Caster<int[]>> slot;

    private final Caster<int[]> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    CasterLease(Slot<Caster<int[]>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Caster<int[]> get() {
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
    public Caster<int[]> detach() {
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
        return closed || !slot.isLeased(version) ? "closed CasterLease" : object.toString();
    }

    /** Forwards to {@link Caster#plain(Object)}. */
    public int[] plain(int[] value) {
        return get().plain(value);
    }
}
