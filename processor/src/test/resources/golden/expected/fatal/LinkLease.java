package fatal;

import dev.millpond.Fatal;
import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.concurrent.Callable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Link} of a {@link LinkPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 *
 * <p>Its methods are forwarded, but for these:
 *
 * <ul>
 *   <li>{@code detach()}, {@code failed(Throwable)}: the lease has its own
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class LinkLease implements Lease<Link> {
    private final Slot<Link> slot;

    private final Link object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    LinkLease(Slot<Link> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Link get() {
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
            if (failure instanceof SQLRecoverableException exact) {
                isFatal = Link.isGone(object, exact);
            } else if (failure instanceof SQLException exact) {
                isFatal = object.isFatal(exact);
            }
        } catch (Throwable thrown) {
            slot.hookFailed(Fatal.class, thrown);
            isFatal = true;
        }
        slot.failed(version, isFatal);
    }

    @Override
    public Link detach() {
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
        return closed || !slot.isLeased(version) ? "closed LinkLease" : object.toString();
    }

    /** Forwards to {@link Link#count(String)}. */
    public int count(String statement) throws SQLException {
        try {
            return get().count(statement);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Forwards to {@link Link#failed(IOException)}. */
    public boolean failed(IOException failure) {
        try {
            return get().failed(failure);
        } catch (Throwable failure2) {
            failed(failure2);
            throw failure2;
        }
    }

    /** Forwards to {@link Link#query(Callable, Exception)}. */
    public <R, E extends Exception> R query(Callable<? extends R> reader, E expected) throws E,
            SQLException {
        try {
            return get().<R, E>query(reader, expected);
        } catch (Throwable failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Forwards to {@link Link#report(Exception, Throwable)}. */
    public void report(Exception failure, Throwable failure2) {
        try {
            get().report(failure, failure2);
        } catch (Throwable failure22) {
            failed(failure22);
            throw failure22;
        }
    }
}
