package interfaces;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Cursor} of a {@link CursorPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * Once it is closed, {@code isClosed()} is true.
 * A method that returns the object itself returns what {@link #get} does: not to be kept beyond this lease.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 *   <li>{@code get()}: the lease has its own
 * </ul>
 *
 * <p>Its interfaces are implemented, but for these:
 *
 * <ul>
 *   <li>{@code Supplier}: {@code get} is not forwarded
 *   <li>{@code Comparable}: objects do not compare themselves with leases
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class CursorLease implements Lease<Cursor>,
        Closing,
        Fluent,
        Iterator<String> {
    private final dev.millpond.runtime.engine.Slot<Cursor> slot;

    private final Cursor object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    CursorLease(dev.millpond.runtime.engine.Slot<Cursor> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Cursor get() {
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
    public Cursor detach() {
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
        return closed || !slot.isLeased(version) ? "closed CursorLease" : object.toString();
    }

    /** Forwards to {@link Cursor#compareTo(Cursor)}. */
    public int compareTo(Cursor other) {
        return get().compareTo(other);
    }

    @Override
    public void forEachRemaining(Consumer<? super String> action) {
        get().forEachRemaining(action);
    }

    @Override
    public boolean hasNext() {
        return get().hasNext();
    }

    @Override
    public boolean isClosed() {
        return closed || !slot.isLeased(version) || object.isClosed();
    }

    @Override
    public String next() {
        return get().next();
    }

    @Override
    public void remove() {
        get().remove();
    }

    @Override
    public Cursor skip() {
        return get().skip();
    }

    @Override
    public Closing.Slot slot() {
        return get().slot();
    }

    /** Forwards to {@link Cursor#whisper()}. */
    public void whisper() {
        get().whisper();
    }
}
