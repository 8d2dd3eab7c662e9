package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jspecify.annotations.Nullable;

/**
 * What threads do to a pool. Each has leases of its own, which it acquired; and there are some that another thread acquired,
 * for anybody to close. {@link Figures} says what must come of it. No collections here, as in {@link Concurrent}.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "lease", gen = IntGen.class, conf = "0:1")
public abstract class PoolUse {

    static final int MOST_THREADS = 4;

    private final PlainProbePool pool;
    private final @Nullable Held[] acquired = new Held[MOST_THREADS];
    private final @Nullable Held[] closed = new Held[MOST_THREADS];
    private final PlainProbeLease[] passedOn;

    /** A stack of leases. */
    private record Held(PlainProbeLease lease, @Nullable Held below) {}

    /** Makes a pool with room for so many objects, of which some are idle, besides those that are passed on. */
    PoolUse(int room, int idle, int passedOn) {
        pool = PlainProbePool.builder().maxSize(room + passedOn).build();
        this.passedOn = acquire(passedOn);
        for (PlainProbeLease made : acquire(idle)) {
            made.close();
        }
    }

    private PlainProbeLease[] acquire(int leases) {
        PlainProbeLease[] all = new PlainProbeLease[leases];
        for (int lease = 0; lease < leases; lease++) {
            all[lease] = pool.acquire();
        }
        return all;
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
        acquired[thread] = new Held(lease, acquired[thread]);
        return true;
    }

    @Operation
    public void close(@Param(name = "thread") int thread) {
        Held top = acquired[thread];
        if (top != null) {
            top.lease.get().leave();
            top.lease.close();
            moveToClosed(thread, top);
        }
    }

    @Operation
    public void closeLate(@Param(name = "thread") int thread) {
        Held top = closed[thread];
        if (top != null) {
            top.lease.close();
            top.lease.invalidate();
        }
    }

    @Operation
    public void closePassedOn(@Param(name = "lease") int lease) {
        if (lease < passedOn.length) {
            passedOn[lease].close();
        }
    }

    @Operation
    public void invalidate(@Param(name = "thread") int thread) {
        Held top = acquired[thread];
        if (top != null) {
            top.lease.get().leave();
            top.lease.invalidate();
            moveToClosed(thread, top);
        }
    }

    private void moveToClosed(int thread, Held top) {
        acquired[thread] = top.below;
        closed[thread] = new Held(top.lease, closed[thread]);
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
