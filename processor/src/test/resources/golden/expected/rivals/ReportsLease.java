package rivals;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link Reports} of a {@link ReportsPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"rawtypes", "unchecked"})
final class ReportsLease implements Lease<Reports>, Reports {
    private final Slot<Reports> slot;

    private final Reports object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    ReportsLease(Slot<Reports> slot) {
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
    public Reports get() {
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
        return closed || !slot.isLeased(version) ? "closed ReportsLease" : object.toString();
    }

    /**
     * Forwards to {@link Reports#check()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void check() {
        get().check();
    }

    /**
     * Forwards to {@link Reports#each(Consumer, List[])}.
     *
     * @param action as there
     * @param others as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void each(Consumer<? super String> action, List<?>... others) {
        get().each(action, others);
    }

    /**
     * Forwards to {@link Reports#fill(List)}.
     *
     * @param lines as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void fill(List lines) {
        get().fill(lines);
    }

    /**
     * Forwards to {@link Reports#line()}.
     *
     * @return as there
     * @throws FileNotFoundException as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public String line() throws FileNotFoundException {
        return get().line();
    }

    /**
     * Forwards to {@link Reports#text()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public String text() {
        return get().text();
    }
}
