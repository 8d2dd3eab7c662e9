package generic;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.Serializable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Box} of a {@link BoxPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class BoxLease<R, T extends Comparable<? super T> & Serializable> implements Lease<Box<R, T>> {
    private final Slot<Box<R, T>> slot;

    private final Box<R, T> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    BoxLease(Slot<Box<R, T>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Box<R, T> get() {
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
    public Box<R, T> detach() {
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
        return closed || !slot.isLeased(version) ? "closed BoxLease" : object.toString();
    }

    /** Forwards to {@link Box#first()}. */
    public R first() {
        return get().first();
    }

    /** Forwards to {@link Box#only(Class)}. */
    public <S extends T> List<S> only(Class<S> type) {
        return get().<S>only(type);
    }

    /** Forwards to {@link Box#pool()}. */
    public BoxPool<R, T> pool() {
        return get().pool();
    }
}
