package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads do to a pool. Each has leases of its own, which it acquired; and there are some that another thread acquired,
 * for anybody to close. {@link Figures} says what must come of it.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "lease", gen = IntGen.class, conf = "0:1")
public abstract class PoolUse {

    static final int MOST_THREADS = 4;

    private final PlainProbePool pool;
    private final List<Deque<PlainProbeLease>> acquired = new ArrayList<>();
    private final List<Deque<PlainProbeLease>> closed = new ArrayList<>();
    private final List<PlainProbeLease> passedOn = new ArrayList<>();

    /** Makes a pool with room for so many objects, of which some are idle, besides those that are passed on. */
    PoolUse(int room, int idle, int passedOn) {
        pool = PlainProbePool.builder().maxSize(room + passedOn).build();
        for (int lease = 0; lease < passedOn; lease++) {
            this.passedOn.add(pool.acquire());
        }
        List<PlainProbeLease> made = new ArrayList<>();
        for (int object = 0; object < idle; object++) {
            made.add(pool.acquire());
        }
        made.forEach(PlainProbeLease::close);
        for (int thread = 0; thread < MOST_THREADS; thread++) {
            acquired.add(new ArrayDeque<>());
            closed.add(new ArrayDeque<>());
        }
    }

    @Operation
    public boolean tryAcquire(@Param(name = "thread") int thread) {
        PlainProbeLease lease = pool.tryAcquire();
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
        PlainProbeLease lease = acquired.get(thread).poll();
        if (lease != null) {
            lease.get().leave();
            lease.close();
            closed.get(thread).push(lease);
        }
    }

    @Operation
    public void closeLate(@Param(name = "thread") int thread) {
        PlainProbeLease lease = closed.get(thread).peek();
        if (lease != null) {
            lease.close();
            lease.invalidate();
        }
    }

    @Operation
    public void closePassedOn(@Param(name = "lease") int lease) {
        if (lease < passedOn.size()) {
            passedOn.get(lease).close();
        }
    }

    @Operation
    public void invalidate(@Param(name = "thread") int thread) {
        PlainProbeLease lease = acquired.get(thread).poll();
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
    public static class OneObject extends PoolUse {
        public OneObject() {
            super(1, 1, 0);
        }
    }

    /** Two objects, both lent at first, and to be closed by whoever does it first. */
    public static class PassedOn extends PoolUse {
        public PassedOn() {
            super(0, 0, 2);
        }
    }

    /** Two objects for all. */
    public static class TwoObjects extends PoolUse {
        public TwoObjects() {
            super(2, 2, 0);
        }
    }

    /** Room for one object at first, for two later. */
    public static class Growing extends PoolUse {
        public Growing() {
            super(1, 0, 0);
        }

        @Operation
        public void grow() {
            resize(2);
        }
    }
}
