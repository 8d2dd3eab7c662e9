package fluent;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Walk} of a {@link WalkPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 * A method that returns the object itself returns this lease instead where its type allows that;
 * else what {@link #get} does, which is not to be kept beyond this lease.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class WalkLease implements Lease<Walk>, Step {
    private final Slot<Walk> slot;

    private final Walk object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    WalkLease(Slot<Walk> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Walk get() {
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
    public Walk detach() {
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
        return closed || !slot.isLeased(version) ? "closed WalkLease" : object.toString();
    }

    /** Forwards to {@link Walk#on()}. */
    public Walk on() {
        return get().on();
    }

    /** Forwards to {@link Walk#past(boolean)}. */
    public Walk past(boolean thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(char)}. */
    public Walk past(char thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(double)}. */
    public Walk past(double thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(CharSequence)}. */
    public Walk past(CharSequence thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(Object)}. */
    public Walk past(Object thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(String)}. */
    public Walk past(String thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(String[])}. */
    public Walk past(String[] thing) {
        return get().past(thing);
    }

    /** Forwards to {@link Walk#past(long)}. */
    public Walk past(long thing) {
        return get().past(thing);
    }

    @Override
    public Step step() {
        Step result = get().step();
        return result == object ? this : result;
    }
}
