package forwarders;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Tool} of a {@link ToolPool},
 * until it is closed.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 *   <li>{@code get()}: the lease has its own
 *   <li>{@code secret()}: a type is mentioned that cannot be named here
 *   <li>{@code with(Object)}: the pooled type is returned
 *   <li>{@code equals(Object)}, {@code hashCode()}: a lease is equal to itself only
 * </ul>
 *
 * @param <T> as in {@link Tool}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"rawtypes", "removal", "unchecked", "varargs"})
public final class ToolLease<T> implements Lease<Tool<T>> {
    private final Slot<Tool<T>> slot;

    private final Tool<T> object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    ToolLease(Slot<Tool<T>> slot) {
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
    public Tool<T> get() {
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
        return closed || !slot.isLeased(version) ? "closed ToolLease" : object.toString();
    }

    /**
     * Forwards to {@link Tool#arrays(Object[][])}.
     *
     * @param values as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public List<String>[] arrays(String[][] values) {
        return get().arrays(values);
    }

    /**
     * Forwards to {@link Tool#entry()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public Map.Entry<String, ? extends List<T>> entry() {
        return get().entry();
    }

    /**
     * Forwards to {@link Tool#equals(Tool)}.
     *
     * @param other as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public boolean equals(Tool<T> other) {
        return get().equals(other);
    }

    /**
     * Forwards to {@link Tool#format(String, Object[])}.
     *
     * @param pattern as there
     * @param arguments as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public String format(String pattern, Object... arguments) {
        return get().format(pattern, arguments);
    }

    /**
     * Forwards to {@link Tool#get(int)}.
     *
     * @param index as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void get(int index) {
        get().get(index);
    }

    /**
     * Forwards to {@link Tool#inherited(Object, Object)}.
     *
     * @param <T2> as there
     * @param first as there
     * @param second as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public <T2> T2 inherited(String first, T2 second) {
        return get().inherited(first, second);
    }

    /**
     * Forwards to {@link Tool#last()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void last() {
        get().last();
    }

    /**
     * Forwards to {@link Tool#listOf(Object[])}.
     *
     * @param <E> as there
     * @param elements as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @SafeVarargs
    public final <E> List<E> listOf(E... elements) {
        return get().listOf(elements);
    }

    /**
     * Forwards to {@link Tool#old()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Deprecated(
            since = "2"
    )
    public void old() {
        get().old();
    }

    /**
     * Forwards to {@link Tool#older()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Deprecated(
            forRemoval = true
    )
    public void older() {
        get().older();
    }

    /**
     * Forwards to {@link Tool#overloaded(int)}.
     *
     * @param number as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void overloaded(int number) {
        get().overloaded(number);
    }

    /**
     * Forwards to {@link Tool#overloaded(Collection)}.
     *
     * @param values as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void overloaded(Collection<? extends String> values) {
        get().overloaded(values);
    }

    /**
     * Forwards to {@link Tool#pollute(List[])}.
     *
     * @param lists as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public void pollute(List<T>... lists) {
        get().pollute(lists);
    }

    /**
     * Forwards to {@link Tool#raw()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public List raw() {
        return get().raw();
    }

    /**
     * Forwards to {@link Tool#sort(List, Class)}.
     *
     * @param <K> as there
     * @param <X> as there
     * @param list as there
     * @param type as there
     * @return as there
     * @throws X as there
     * @throws IOException as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public <K extends Comparable<K>, X extends Exception> Map<K, T> sort(List<? super T> list,
            Class<X> type) throws X, IOException {
        return get().sort(list, type);
    }
}
