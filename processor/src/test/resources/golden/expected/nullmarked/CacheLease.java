package nullmarked;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Cache} of a {@link CachePool},
 * until it is closed.
 *
 * @param <V> as in {@link Cache}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@NullMarked
public final class CacheLease<V extends @Nullable Object> implements Lease<Cache<V>> {
    private final Slot<Cache<V>> slot;

    private final Cache<V> object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    CacheLease(Slot<Cache<V>> slot) {
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
    public Cache<V> get() {
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
        return closed || !slot.isLeased(version) ? "closed CacheLease" : object.toString();
    }

    /**
     * Forwards to {@link Cache#all(String[])}.
     *
     * @param keys as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public List<?> all(@Nullable String[] keys) {
        return get().all(keys);
    }

    /**
     * Forwards to {@link Cache#find(String, Map.Entry)}.
     *
     * @param key as there
     * @param fallback as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public @Nullable V find(String key, Map. @Nullable Entry<String, @Nullable V> fallback) {
        return get().find(key, fallback);
    }

    /**
     * Forwards to {@link Cache#number(Number)}.
     *
     * @param <N> as there
     * @param number as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    public <N extends @Nullable Number> N number(N number) {
        return get().number(number);
    }
}
