package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainItemLease;
import dev.millpond.concurrency.PlainItemPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads do to a pool. Each has leases of its own: some that it acquired, and one that another thread acquired for it
 * to close. {@link Figures} says what must come of it.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public abstract class PoolModel {

    static final int MOST_THREADS = 4;

    private final PlainItemPool pool;
    private final List<Deque<PlainItemLease>> acquired = new ArrayList<>();
    private final List<Deque<PlainItemLease>> closed = new ArrayList<>();
    private final List<PlainItemLease> passedOn = new ArrayList<>();

    /** Makes a pool that has room for so many objects besides those that are passed on. */
    PoolModel(int room, int passedOn) {
        pool = PlainItemPool.builder().maxSize(room + passedOn).build();
        for (int thread = 0; thread < MOST_THREADS; thread++) {
            acquired.add(new ArrayDeque<>());
            closed.add(new ArrayDeque<>());
            if (thread < passedOn) {
                this.passedOn.add(pool.acquire());
            }
        }
    }

    @Operation
    public boolean tryAcquire(@Param(name = "thread") int thread) {
        PlainItemLease lease = pool.tryAcquire();
        if (lease == null) {
            return false;
        }
        if (!lease.get().enter()) {
            throw new AssertionError("two holders");
        }
        acquired.get(thread).push(lease);
        return true;
    }

    @Operation
    public void close(@Param(name = "thread") int thread) {
        PlainItemLease lease = acquired.get(thread).poll();
        if (lease != null) {
            lease.get().leave();
            lease.close();
            closed.get(thread).push(lease);
        }
    }

    @Operation
    public void closeLate(@Param(name = "thread") int thread) {
        PlainItemLease lease = closed.get(thread).peek();
        if (lease != null) {
            lease.close();
            lease.invalidate();
        }
    }

    @Operation
    public void closePassedOn(@Param(name = "thread") int thread) {
        if (thread < passedOn.size()) {
            passedOn.get(thread).close();
        }
    }

    @Operation
    public void invalidate(@Param(name = "thread") int thread) {
        PlainItemLease lease = acquired.get(thread).poll();
        if (lease != null) {
            lease.get().leave();
            lease.invalidate();
            closed.get(thread).push(lease);
        }
    }

    final void resize(int maxSize) {
        pool.resize(maxSize);
    }

    /** One object for all. */
    public static class OneObject extends PoolModel {
        public OneObject() {
            super(1, 0);
        }
    }

    /** Two objects, both lent at first, and to be closed by threads that did not acquire them. */
    public static class PassedOn extends PoolModel {
        public PassedOn() {
            super(0, 2);
        }
    }

    /** Two objects for all. */
    public static class TwoObjects extends PoolModel {
        public TwoObjects() {
            super(2, 0);
        }
    }

    /** One object at first, later two. */
    public static class Growing extends PoolModel {
        public Growing() {
            super(1, 0);
        }

        @Operation
        public void grow() {
            resize(2);
        }
    }
}
