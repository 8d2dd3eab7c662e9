package staticfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link CRC32} of a {@link ChecksumPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ChecksumLease implements Lease<CRC32>, Checksum {
    private final Slot<CRC32> slot;

    private final CRC32 object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    ChecksumLease(Slot<CRC32> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public CRC32 get() {
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
    public CRC32 detach() {
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
        return closed || !slot.isLeased(version) ? "closed ChecksumLease" : object.toString();
    }

    @Override
    public long getValue() {
        return get().getValue();
    }

    @Override
    public void reset() {
        get().reset();
    }

    @Override
    public void update(byte[] b) {
        get().update(b);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        get().update(b, off, len);
    }

    @Override
    public void update(int b) {
        get().update(b);
    }

    @Override
    public void update(ByteBuffer buffer) {
        get().update(buffer);
    }
}
