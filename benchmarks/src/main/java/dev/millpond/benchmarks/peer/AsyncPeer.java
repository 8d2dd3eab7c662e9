package dev.millpond.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * A pool that lends objects without threads that wait, and what the rows do with it.
 *
 * @param <H> what the pool hands out: an object, or something that holds one
 */
public abstract class AsyncPeer<H> extends Peer<H> {

    private final Visitor.Single visitor = new Visitor.Single();
    private final Visitor.Crowd crowd = new Visitor.Crowd();

    /** Asks for an object, lets the visitor use it when it is there, gives it back, and lets the visitor leave. */
    protected abstract void visit(Visitor visitor);

    @Override
    protected @Nullable H tryAcquire() {
        throw new UnsupportedOperationException("not measured");
    }

    /** Takes an idle object, uses it, and gives it back. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final boolean cycleAsync() {
        visitor.come();
        visit(visitor);
        return visitor.wasServed();
    }

    /**
     * Lets a crowd wait for all objects, which are lent meanwhile, and be served one after the other: each gives back what the
     * next is waiting for.
     */
    public final int serve(int size, int objects) throws Exception {
        List<H> held = new ArrayList<>(objects);
        for (int count = 0; count < objects; count++) {
            held.add(acquire());
        }
        crowd.come(size);
        for (int count = 0; count < size; count++) {
            visit(crowd);
        }
        for (H handle : held) {
            release(handle);
        }
        crowd.await();
        return size;
    }
}
