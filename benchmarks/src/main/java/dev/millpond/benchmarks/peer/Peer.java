package dev.millpond.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Control;

/**
 * One pool, and what the rows do with it.
 *
 * <p>What this class adds to a pool costs nothing: JMH runs each benchmark in a process of its own, in which the subclass of
 * one pool alone is loaded. There the abstract methods have one implementation each, and the compiler binds the calls
 * statically, as it would bind direct ones; nothing is checked, and leases that escape analysis can remove are removed. Each
 * benchmark method takes the exact subclass for the same reason, and what it calls here is inlined however large it is, as the
 * benchmark method itself is.
 *
 * @param <H> what the pool hands out: an object, or something that holds one
 */
public abstract class Peer<H> {

    /** Keeps what is lent reachable, so that no leak detector wakes up. */
    private final List<H> lent = new ArrayList<>();

    private final HandOver<H> handOver = new HandOver<>();

    // ---- What a pool offers ----

    /** Makes the pool. */
    protected abstract void open(Row row) throws Exception;

    /** Waits for an object as long as the row says. If that is in vain, it answers null or throws, as the pool does. */
    protected abstract H acquire() throws Exception;

    /** The same for rows in which threads may starve: it answers null if they do. */
    protected @Nullable H acquireOrStarve() throws Exception {
        return acquire();
    }

    /** Takes an object if one is free. */
    protected abstract @Nullable H tryAcquire() throws Exception;

    protected abstract Thing thing(H handle);

    protected abstract void release(H handle) throws Exception;

    /** Resets an object and gives it back. Pools with a hook for that override this. */
    protected void resetAndRelease(H handle) throws Exception {
        thing(handle).reset();
        release(handle);
    }

    /** Makes all objects, if the pool makes them when they are asked for. */
    protected void makeAll(int count) {
        take(count).forEach(this::releaseUnchecked);
    }

    protected abstract void close() throws Exception;

    /** The object from which the pool's memory is reachable. */
    public abstract Object root();

    // ---- What the rows do with it ----

    @CompilerControl(CompilerControl.Mode.INLINE)
    public final int cycle() throws Exception {
        H handle = acquire();
        try {
            return thing(handle).value();
        } finally {
            release(handle);
        }
    }

    @CompilerControl(CompilerControl.Mode.INLINE)
    public final int cycleWithReset() throws Exception {
        H handle = acquire();
        try {
            return thing(handle).value();
        } finally {
            resetAndRelease(handle);
        }
    }

    /** One thread with two objects at once. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final int cycleOfTwo() throws Exception {
        H outer = acquire();
        try {
            H inner = acquire();
            try {
                return thing(outer).value() + thing(inner).value();
            } finally {
                release(inner);
            }
        } finally {
            release(outer);
        }
    }

    /** Holds an object for a time, in which the thread does not run. Answers false if it starved. */
    public final boolean hold(long nanos) throws Exception {
        H handle = acquireOrStarve();
        if (handle == null) {
            return false;
        }
        try {
            park(nanos);
            return true;
        } finally {
            release(handle);
        }
    }

    /** Does not run for a time. */
    public static void park(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Tries to take an object where none is free. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final boolean misses() throws Exception {
        return tryAcquire() == null;
    }

    /** One of two threads, each of which gives back what the other has taken. Answers false if the measurement ended meanwhile. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final boolean exchange(HandOver.Side side, Control control) throws Exception {
        return handOver.exchange(this, side, control);
    }

    /** The thread that takes objects for {@link #receive}. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final boolean send(HandOver.Side side, Control control) throws Exception {
        return handOver.send(this, 0, side, control);
    }

    /** The thread that gives them back. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    public final boolean receive(HandOver.Side side, Control control) throws Exception {
        return handOver.receive(this, 0, side, control);
    }

    // ---- Before and after ----

    @Setup
    public final void setUp(BenchmarkParams params) throws Exception {
        openFilled(Row.of(params));
    }

    /** Makes the pool and all its objects. */
    public final void openFilled(Row row) throws Exception {
        open(row);
        fill(row);
    }

    /** Makes all objects of the pool, and lends as many as the row says. */
    final void fill(Row row) throws Exception {
        // On other threads, so that no pool has prepared itself for the thread that measures; and on two of them,
        // because
        // tryClaim of Stormpot never returns while the objects that it looks for are lent through another thread's
        // cache.
        onAnotherThread(() -> makeAll(row.objects()));
        onAnotherThread(() -> lent.addAll(take(row.lent())));
    }

    @TearDown
    public final void tearDown() throws Exception {
        lent.clear();
        handOver.giveBackRest(this);
        close();
    }

    private List<H> take(int count) {
        List<H> taken = new ArrayList<>();
        try {
            for (int index = 0; index < count; index++) {
                taken.add(acquire());
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return taken;
    }

    private void releaseUnchecked(H handle) {
        try {
            release(handle);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void onAnotherThread(Runnable work) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((ignored, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
    }
}
