package unmarked;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Modern} of a {@link ModernPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ModernLease implements Lease<Modern> {
    private final Slot<Modern> slot;

    private final Modern object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    ModernLease(Slot<Modern> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Modern get() {
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
    public Modern detach() {
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
        return closed || !slot.isLeased(version) ? "closed ModernLease" : object.toString();
    }

    /** Forwards to {@link Modern#declared(String)}. */
    @Modern.Nullable
    public String declared(@Modern.Nullable String value) {
        return get().declared(value);
    }

    /** Forwards to {@link Modern#value()}. */
    public @Nullable String value() {
        return get().value();
    }
}
