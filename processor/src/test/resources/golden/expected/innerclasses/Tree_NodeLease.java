package innerclasses;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.engine.Slot;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to use a {@link Tree.Node} of a {@link Tree_NodePool}, until it is closed.
 * What is forwarded throws {@link dev.millpond.runtime.LeaseClosedException} from then on.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class Tree_NodeLease<E> implements Lease<Tree<E>.Node<String>> {
    private final Slot<Tree<E>.Node<String>> slot;

    private final Tree<E>.Node<String> object;

    private final long version;

    private final @Nullable Thread owner;

    private boolean closed;

    Tree_NodeLease(Slot<Tree<E>.Node<String>> slot, @Nullable Thread owner) {
        this.slot = slot;
        this.object = slot.object();
        this.version = slot.version();
        this.owner = owner;
        if (slot.beginLease(version)) {
            slot.track(this);
        }
    }

    @Override
    public Tree<E>.Node<String> get() {
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
    public Tree<E>.Node<String> detach() {
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
        return closed || !slot.isLeased(version) ? "closed Tree_NodeLease" : object.toString();
    }

    /** Forwards to {@link Tree.Node#value(Object)}. */
    public E value(String key) {
        return get().value(key);
    }

    /** Forwards to {@link Tree.Node#values()}. */
    public List<? extends E> values() {
        return get().values();
    }
}
