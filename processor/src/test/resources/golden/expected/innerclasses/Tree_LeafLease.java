package innerclasses;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Tree.Leaf} of a {@link Tree_LeafPool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_LeafLease implements Lease<Tree<Integer>.Leaf> {
    private final Slot<Tree<Integer>.Leaf> slot;

    private final Tree<Integer>.Leaf object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    Tree_LeafLease(Slot<Tree<Integer>.Leaf> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Tree<Integer>.Leaf get() {
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
    public Tree<Integer>.Leaf detach() {
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
        return closed || !slot.isLeased(version) ? "closed Tree_LeafLease" : object.toString();
    }

    /** Forwards to {@link Tree.Leaf#replace(Object)}. */
    public void replace(Integer value) {
        get().replace(value);
    }

    /** Forwards to {@link Tree.Leaf#value(Object)}. */
    public Integer value(Integer key) {
        return get().value(key);
    }

    /** Forwards to {@link Tree.Leaf#values()}. */
    public List<? extends Integer> values() {
        return get().values();
    }
}
