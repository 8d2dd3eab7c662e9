package suspected;

import dev.millpond.GeneratedPool;
import dev.millpond.Passivate;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Shelf} of a {@link ShelfPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * A method that returns the object itself returns what {@link #get} does: not to be kept beyond this lease.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ShelfLease implements Lease<Shelf>, UnaryOperator<String> {
    private final Slot<Shelf> slot;

    private final Shelf object;

    private final long version;

    ShelfLease(Slot<Shelf> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Shelf get() {
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
    public void failed(Throwable failure) {
        if (!slot.isLeased(version)) {
            return;
        }
        slot.failed(version, false);
    }

    @Override
    public Shelf detach() {
        if (!slot.detach(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    @Override
    public void close() {
        if (slot.beginReturn(version)) {
            try {
                object.clear();
            } catch (Throwable failure) {
                slot.discard(version, Passivate.class, failure);
                return;
            }
            slot.endReturn(version);
        }
    }

    @Override
    public String toString() {
        return !slot.isLeased(version) ? "closed ShelfLease" : object.toString();
    }

    @Override
    public <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
        try {
            return get().<V>andThen(after);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    @Override
    public String apply(String text) {
        try {
            return get().apply(text);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    @Override
    public <V> Function<V, String> compose(Function<? super V, ? extends String> before) {
        try {
            return get().<V>compose(before);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Forwards to {@link Shelf#fill()}. */
    public void fill() {
        try {
            get().fill();
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }
}
