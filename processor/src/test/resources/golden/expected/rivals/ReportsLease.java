package rivals;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Reports} of a {@link ReportsPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
@SuppressWarnings({"rawtypes", "unchecked"})
final class ReportsLease implements Lease<Reports>, Reports {
    private final Slot<Reports> slot;

    private final Reports object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    ReportsLease(Slot<Reports> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Reports get() {
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
    public Reports detach() {
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
        return closed || !slot.isLeased(version) ? "closed ReportsLease" : object.toString();
    }

    @Override
    public void check() {
        get().check();
    }

    @Override
    public void each(Consumer<? super String> action, List<?>... others) {
        get().each(action, others);
    }

    @Override
    public void fill(List lines) {
        get().fill(lines);
    }

    @Override
    public String line() throws FileNotFoundException {
        return get().line();
    }

    @Override
    public String text() {
        return get().text();
    }
}
