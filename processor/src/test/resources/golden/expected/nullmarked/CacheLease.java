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
 * The exclusive right to use a {@link Cache} of a {@link CachePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@NullMarked
public final class CacheLease<V extends @Nullable Object> implements Lease<Cache<V>> {
    private final Slot<Cache<V>> slot;

    private final Cache<V> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    CacheLease(Slot<Cache<V>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Cache<V> get() {
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
    public Cache<V> detach() {
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
        return closed || !slot.isLeased(version) ? "closed CacheLease" : object.toString();
    }

    /** Forwards to {@link Cache#all(String[])}. */
    public List<?> all(@Nullable String[] keys) {
        return get().all(keys);
    }

    /** Forwards to {@link Cache#find(String, Map.Entry)}. */
    public @Nullable V find(String key, Map. @Nullable Entry<String, @Nullable V> fallback) {
        return get().find(key, fallback);
    }

    /** Forwards to {@link Cache#number(Number)}. */
    public <N extends @Nullable Number> N number(N number) {
        return get().<N>number(number);
    }
}
