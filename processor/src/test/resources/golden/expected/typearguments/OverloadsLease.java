package typearguments;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Overloads} of a {@link OverloadsPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code take(Object)}, {@code take(String)}: overloads that take the same types here
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class OverloadsLease implements Lease<Overloads<String>> {
    private final Slot<Overloads<String>> slot;

    private final Overloads<String> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    OverloadsLease(Slot<Overloads<String>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Overloads<String> get() {
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
    public Overloads<String> detach() {
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
        return closed || !slot.isLeased(version) ? "closed OverloadsLease" : object.toString();
    }

    /** Forwards to {@link Overloads#put(Object)}. */
    public void put(String value) {
        get().put(value);
    }

    /** Forwards to {@link Overloads#put(Object, int)}. */
    public void put(String value, int times) {
        get().put(value, times);
    }
}
