package genericfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Channels.Channel} of a {@link Channels_ChannelPool},
 * until it is closed.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code close()}: closing the lease gives the object back
 * </ul>
 *
 * @param <E> as in {@link Channels.ChannelFactory}
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Channels_ChannelLease<E extends Comparable<E>> implements Lease<Channels.Channel<List<E>>>, Channels.Channel<List<E>> {
    private final Slot<Channels.Channel<List<E>>> slot;

    private final Channels.Channel<List<E>> object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    Channels_ChannelLease(Slot<Channels.Channel<List<E>>> slot) {
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
    public Channels.Channel<List<E>> get() {
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
        return closed || !slot.isLeased(version) ? "closed Channels_ChannelLease" : object.toString();
    }

    /**
     * Forwards to {@link Channels.Channel#ask(Object, Class)}.
     *
     * @param <R> as there
     * @param question as there
     * @param answer as there
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public <R> R ask(List<E> question, Class<? extends R> answer) {
        return get().ask(question, answer);
    }

    /**
     * Forwards to {@link Channels.Channel#isOpen()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public boolean isOpen() {
        return get().isOpen();
    }

    /**
     * Forwards to {@link Channels.Channel#send(Object)}.
     *
     * @param message as there
     * @throws IOException as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void send(List<E> message) throws IOException {
        get().send(message);
    }
}
