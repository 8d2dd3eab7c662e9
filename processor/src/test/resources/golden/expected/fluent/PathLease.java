package fluent;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.Comparator;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Path} of a {@link PathPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * A method that returns the object itself returns this lease instead where its type allows that;
 * else what {@link #get} does, which is not to be kept beyond this lease.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class PathLease implements Lease<Path<String>>, Path<String> {
    private final Slot<Path<String>> slot;

    private final Path<String> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    PathLease(Slot<Path<String>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Path<String> get() {
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
    public Path<String> detach() {
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
        return closed || !slot.isLeased(version) ? "closed PathLease" : object.toString();
    }

    @Override
    public <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
        return get().<V>andThen(after);
    }

    @Override
    public String apply(String arg0) {
        return get().apply(arg0);
    }

    @Override
    public <V> Function<V, String> compose(Function<? super V, ? extends String> before) {
        return get().<V>compose(before);
    }

    @Override
    public Path<String> from(String object) {
        Path<String> result = get().from(object);
        return result == this.object ? this : result;
    }

    @Override
    public <V> Path<V> map(Function<? super String, V> change) {
        return get().<V>map(change);
    }

    @Override
    public Comparator<String> order() {
        return get().order();
    }

    @Override
    public Step step() {
        Step result = get().step();
        return result == object ? this : result;
    }

    @Override
    public Path<String> then(String result) {
        Path<String> result2 = get().then(result);
        return result2 == object ? this : result2;
    }
}
