package fluent;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.Comparator;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Path} of a {@link PathPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class PathLease implements Lease<Path<String>>, Path<String> {
    private final Slot<Path<String>> slot;

    private final Path<String> object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    PathLease(Slot<Path<String>> slot) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = Thread.currentThread();
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    /**
     * Returns the object. Do not keep it beyond {@link #close}.
     *
     * @return the object
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Path<String> get() {
        if (closed || !slot.isLeased(version)) {
            throw slot.leaseClosed();
        }
        return object;
    }

    /**
     * Closes this lease and destroys the object instead of reusing it.
     */
    @Override
    public void invalidate() {
        slot.invalidate(version);
    }

    /**
     * Gives the object back. Does nothing if this lease is closed.
     */
    @Override
    public void close() {
        if (!slot.isCurrentThread(owner)) {
            slot.releaseElsewhere(version);
        } else if (!closed) {
            closed = true;
            slot.release(version);
        }
    }

    /**
     * Returns the text of the object, or says that this lease is closed.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return closed || !slot.isLeased(version) ? "closed PathLease" : object.toString();
    }

    /**
     * Forwards to {@link Path#andThen(Function)}.
     *
     * @param <V> as there
     * @param after as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
        return get().andThen(after);
    }

    /**
     * Forwards to {@link Path#apply(Object)}.
     *
     * @param arg0 as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public String apply(String arg0) {
        return get().apply(arg0);
    }

    /**
     * Forwards to {@link Path#compose(Function)}.
     *
     * @param <V> as there
     * @param before as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public <V> Function<V, String> compose(Function<? super V, ? extends String> before) {
        return get().compose(before);
    }

    /**
     * Forwards to {@link Path#from(Object)}.
     *
     * @param object as there
     * @return as there; this lease for the object itself
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Path<String> from(String object) {
        Path<String> result = get().from(object);
        return result == this.object ? this : result;
    }

    /**
     * Forwards to {@link Path#map(Function)}.
     *
     * @param <V> as there
     * @param change as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public <V> Path<V> map(Function<? super String, V> change) {
        return get().map(change);
    }

    /**
     * Forwards to {@link Path#order()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Comparator<String> order() {
        return get().order();
    }

    /**
     * Forwards to {@link Path#step()}.
     *
     * @return as there; this lease for the object itself
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Step step() {
        Step result = get().step();
        return result == object ? this : result;
    }

    /**
     * Forwards to {@link Path#then(Object)}.
     *
     * @param result as there
     * @return as there; this lease for the object itself
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Path<String> then(String result) {
        Path<String> result2 = get().then(result);
        return result2 == object ? this : result2;
    }
}
