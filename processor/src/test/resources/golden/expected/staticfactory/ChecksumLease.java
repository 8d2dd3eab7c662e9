package staticfactory;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import javax.annotation.processing.Generated;

/**
 * The exclusive right to use a {@link CRC32} of a {@link ChecksumPool},
 * until it is closed.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class ChecksumLease implements Lease<CRC32>, Checksum {
    private final Slot<CRC32> slot;

    private final CRC32 object;

    private final long version;

    private final Thread owner;

    private boolean closed;

    ChecksumLease(Slot<CRC32> slot) {
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
    public CRC32 get() {
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
        return closed || !slot.isLeased(version) ? "closed ChecksumLease" : object.toString();
    }

    /**
     * Forwards to {@link CRC32#getValue()}.
     *
     * @return as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public long getValue() {
        return get().getValue();
    }

    /**
     * Forwards to {@link CRC32#reset()}.
     *
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void reset() {
        get().reset();
    }

    /**
     * Forwards to {@link CRC32#update(byte[])}.
     *
     * @param b as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void update(byte[] b) {
        get().update(b);
    }

    /**
     * Forwards to {@link CRC32#update(byte[], int, int)}.
     *
     * @param b as there
     * @param off as there
     * @param len as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void update(byte[] b, int off, int len) {
        get().update(b, off, len);
    }

    /**
     * Forwards to {@link CRC32#update(int)}.
     *
     * @param b as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void update(int b) {
        get().update(b);
    }

    /**
     * Forwards to {@link CRC32#update(ByteBuffer)}.
     *
     * @param buffer as there
     * @throws dev.millpond.runtime.LeaseClosedException if this lease is closed
     */
    @Override
    public void update(ByteBuffer buffer) {
        get().update(buffer);
    }
}
