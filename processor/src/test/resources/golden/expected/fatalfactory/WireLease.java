package fatalfactory;

import dev.millpond.Fatal;
import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Wire} of a {@link WirePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * A method that returns the object itself returns this lease instead.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class WireLease implements Lease<Wire>, Wire {
    private final Slot<Wire> slot;

    private final Wire object;

    private final long version;

    private final WireFactory factory;

    private final @Nullable Thread owner;

    private boolean closed;

    WireLease(Slot<Wire> slot, WireFactory factory, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.factory = factory;
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Wire get() {
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
        boolean isFatal = false;
        try {
            isFatal = factory.isFatal(object, failure);
        } catch (Throwable thrown) {
            slot.hookFailed(Fatal.class, thrown);
            isFatal = true;
        }
        slot.failed(version, isFatal);
    }

    @Override
    public Wire detach() {
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
        return closed || !slot.isLeased(version) ? "closed WireLease" : object.toString();
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        try {
            get().send(bytes);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    @Override
    public Wire then(byte[] result) throws IOException {
        try {
            Wire result2 = get().then(result);
            return result2 == object ? this : result2;
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }
}
