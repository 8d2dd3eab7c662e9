package timed;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Line} of a {@link LinePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LineLease implements Lease<Line> {
    private final Slot<Line> slot;

    private final Line object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    LineLease(Slot<Line> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Line get() {
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
    public void failed(Throwable failure) {
        if (closed || !slot.isLeased(version)) {
            return;
        }
        slot.failed(version, false);
    }

    @Override
    public Line detach() {
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
        return closed || !slot.isLeased(version) ? "closed LineLease" : object.toString();
    }

    /** Forwards to {@link Line#send(String)}. */
    public void send(String text) throws IOException {
        try {
            get().send(text);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }
}
