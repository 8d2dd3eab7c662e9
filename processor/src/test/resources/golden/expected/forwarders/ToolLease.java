package forwarders;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Tool} of a {@link ToolPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * A method that returns the object itself returns what {@link #get} does: not to be kept beyond this lease.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 *   <li>{@code get()}: the lease has its own
 *   <li>{@code secret()}: a type is mentioned that cannot be named here
 *   <li>{@code equals(Object)}, {@code hashCode()}: a lease is equal to itself only
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"rawtypes", "removal", "unchecked", "varargs"})
public final class ToolLease<T> implements Lease<Tool<T>> {
    private final Slot<Tool<T>> slot;

    private final Tool<T> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    ToolLease(Slot<Tool<T>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Tool<T> get() {
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
    public Tool<T> detach() {
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
        return closed || !slot.isLeased(version) ? "closed ToolLease" : object.toString();
    }

    /** Forwards to {@link Tool#arrays(Object[][])}. */
    public List<String>[] arrays(String[][] values) {
        return get().arrays(values);
    }

    /** Forwards to {@link Tool#entry()}. */
    public Map.Entry<String, ? extends List<T>> entry() {
        return get().entry();
    }

    /** Forwards to {@link Tool#equals(Tool)}. */
    public boolean equals(Tool<T> other) {
        return get().equals(other);
    }

    /** Forwards to {@link Tool#format(String, Object[])}. */
    public String format(String pattern, Object... arguments) {
        return get().format(pattern, arguments);
    }

    /** Forwards to {@link Tool#get(int)}. */
    public void get(int index) {
        get().get(index);
    }

    /** Forwards to {@link Tool#inherited(Object, Object)}. */
    public <T2> T2 inherited(String first, T2 second) {
        return get().<T2>inherited(first, second);
    }

    /** Forwards to {@link Tool#last()}. */
    public void last() {
        get().last();
    }

    /** Forwards to {@link Tool#listOf(Object[])}. */
    @SafeVarargs
    public final <E> List<E> listOf(E... elements) {
        return get().<E>listOf(elements);
    }

    /** Forwards to {@link Tool#old()}. */
    @Deprecated(
            since = "2"
    )
    public void old() {
        get().old();
    }

    /** Forwards to {@link Tool#older()}. */
    @Deprecated(
            forRemoval = true
    )
    public void older() {
        get().older();
    }

    /** Forwards to {@link Tool#overloaded(int)}. */
    public void overloaded(int number) {
        get().overloaded(number);
    }

    /** Forwards to {@link Tool#overloaded(Collection)}. */
    public void overloaded(Collection<? extends String> values) {
        get().overloaded(values);
    }

    /** Forwards to {@link Tool#pollute(List[])}. */
    public void pollute(List<T>... lists) {
        get().pollute(lists);
    }

    /** Forwards to {@link Tool#raw()}. */
    public List raw() {
        return get().raw();
    }

    /** Forwards to {@link Tool#sort(List, Class)}. */
    public <K extends Comparable<K>, X extends Exception> Map<K, T> sort(List<? super T> list,
            Class<X> type) throws X, IOException {
        return get().<K, X>sort(list, type);
    }

    /** Forwards to {@link Tool#with(Object)}. */
    public Tool<T> with(T value) {
        return get().with(value);
    }
}
