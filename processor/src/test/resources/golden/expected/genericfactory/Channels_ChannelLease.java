package genericfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Channels.Channel} of a {@link Channels_ChannelPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * Once it is closed, {@code isOpen()} is false.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Channels_ChannelLease<E extends Comparable<E>> implements Lease<Channels.Channel<List<E>>>, Channels.Channel<List<E>> {
    private final Slot<Channels.Channel<List<E>>> slot;

    private final Channels.Channel<List<E>> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    Channels_ChannelLease(Slot<Channels.Channel<List<E>>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Channels.Channel<List<E>> get() {
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
    public Channels.Channel<List<E>> detach() {
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
        return closed || !slot.isLeased(version) ? "closed Channels_ChannelLease" : object.toString();
    }

    @Override
    public <R> R ask(List<E> question, Class<? extends R> answer) {
        return get().<R>ask(question, answer);
    }

    @Override
    public boolean isOpen() {
        return !closed && slot.isLeased(version) && object.isOpen();
    }

    @Override
    public void send(List<E> message) throws IOException {
        get().send(message);
    }
}
