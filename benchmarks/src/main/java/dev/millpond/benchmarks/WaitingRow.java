package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.RowSettings;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long threads wait for the one object of a pool that a hog takes again as soon as it has given it back. The hog holds it
 * for a millisecond without using a processor, as one does who waits for input. The waiters give the object back at once and
 * pause: were they to come back at once, they would take the object thousands of times before the hog wakes, and the
 * percentiles would show that. Who waits longer than the patience counts as having waited that long; the truth is worse.
 *
 * <p>The results of the waiters are in the secondary metric whose name ends in "Waiter". Kryo and Netty never wait.
 */
@RowSettings(objects = 1, patienceMillis = 1_000)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 4, time = 4)
public class WaitingRow extends MeasuredRow {

    private static final int HOGS = 1;
    private static final int WAITERS = 2;
    private static final long HOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    @Benchmark
    @Group("millpond")
    @GroupThreads(HOGS)
    public boolean millpondHog(Millpond pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("millpond")
    @GroupThreads(WAITERS)
    public boolean millpondWaiter(Millpond pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("stormpot")
    @GroupThreads(HOGS)
    public boolean stormpotHog(Stormpot pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("stormpot")
    @GroupThreads(WAITERS)
    public boolean stormpotWaiter(Stormpot pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("hikariBag")
    @GroupThreads(HOGS)
    public boolean hikariBagHog(HikariBag pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("hikariBag")
    @GroupThreads(WAITERS)
    public boolean hikariBagWaiter(HikariBag pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("commonsPool2")
    @GroupThreads(HOGS)
    public boolean commonsPool2Hog(CommonsPool2 pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("commonsPool2")
    @GroupThreads(WAITERS)
    public boolean commonsPool2Waiter(CommonsPool2 pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("commonsPool2Fair")
    @GroupThreads(HOGS)
    public boolean commonsPool2FairHog(CommonsPool2.Fair pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("commonsPool2Fair")
    @GroupThreads(WAITERS)
    public boolean commonsPool2FairWaiter(CommonsPool2.Fair pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("vibur")
    @GroupThreads(HOGS)
    public boolean viburHog(Vibur pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("vibur")
    @GroupThreads(WAITERS)
    public boolean viburWaiter(Vibur pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("viburFair")
    @GroupThreads(HOGS)
    public boolean viburFairHog(Vibur.Fair pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("viburFair")
    @GroupThreads(WAITERS)
    public boolean viburFairWaiter(Vibur.Fair pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("fastObjectPool")
    @GroupThreads(HOGS)
    public boolean fastObjectPoolHog(FastObjectPool pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("fastObjectPool")
    @GroupThreads(WAITERS)
    public boolean fastObjectPoolWaiter(FastObjectPool pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("arrayBlockingQueue")
    @GroupThreads(HOGS)
    public boolean arrayBlockingQueueHog(BlockingQueuePool pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("arrayBlockingQueue")
    @GroupThreads(WAITERS)
    public boolean arrayBlockingQueueWaiter(BlockingQueuePool pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("arrayBlockingQueueFair")
    @GroupThreads(HOGS)
    public boolean arrayBlockingQueueFairHog(BlockingQueuePool.Fair pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("arrayBlockingQueueFair")
    @GroupThreads(WAITERS)
    public boolean arrayBlockingQueueFairWaiter(BlockingQueuePool.Fair pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    @Benchmark
    @Group("classic")
    @GroupThreads(HOGS)
    public boolean classicHog(ClassicPool pool) throws Exception {
        return pool.hold(HOLD_NANOS);
    }

    @Benchmark
    @Group("classic")
    @GroupThreads(WAITERS)
    public boolean classicWaiter(ClassicPool pool, Pause pause) throws Exception {
        return pool.hold(0);
    }

    /** What a waiter does between two waits, not measured: it comes back at any point of the hog's hold. */
    @State(Scope.Thread)
    public static class Pause {

        @Setup(Level.Invocation)
        public void pause() {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(HOLD_NANOS / 2, 2 * HOLD_NANOS));
        }
    }
}
