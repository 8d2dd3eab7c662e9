package fluent;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Walk} of a {@link WalkPool},
 * until it is closed.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code on()}, {@code past(boolean)}, {@code past(char)}, {@code past(double)},
 *       {@code past(CharSequence)}, {@code past(Object)}, {@code past(String)}, {@code past(String[])},
 *       {@code past(long)}: the pooled type is returned
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WalkLease implements Lease<Walk>, Step {
    private final Slot<Walk> slot;

    private final Walk object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    WalkLease(Slot<Walk> slot) {
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
    public Walk get() {
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
        return closed || !slot.isLeased(version) ? "closed WalkLease" : object.toString();
    }

    /**
     * Forwards to {@link Walk#step()}.
     *
     * @return as there; this lease for the object itself
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public Step step() {
        Step result = get().step();
        return result == object ? this : result;
    }
}
