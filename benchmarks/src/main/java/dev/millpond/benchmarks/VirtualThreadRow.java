package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.Peer;
import dev.millpond.benchmarks.peer.RowSettings;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes until 10,000 virtual threads have each held one of 10 objects for 100 microseconds, which would be 100 ms
 * if no time were lost and timers were exact. They are not: what the timers alone make of it is measured as {@code ideal}.
 *
 * <p>Kryo and Netty have no limit to the objects, so nobody waits for any; fast-object-pool's other queue spins, which does
 * not end with 10,000 threads.
 */
@RowSettings(threads = VirtualThreadRow.THREADS, patienceMillis = 60_000)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class VirtualThreadRow extends MeasuredRow {

    static final int THREADS = 10_000;
    private static final int OBJECTS = 10;
    private static final long HOLD_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** The same number of holds by as many threads as there are objects, without a pool: the ideal, as far as timers allow it. */
    @Benchmark
    public int ideal() throws InterruptedException {
        return crowd(OBJECTS, () -> {
            for (int hold = 0; hold < THREADS / OBJECTS; hold++) {
                Peer.park(HOLD_NANOS);
            }
            return true;
        });
    }

    @Benchmark
    public int millpond(Millpond pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int stormpot(Stormpot.VirtualThreadSafe pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int hikariBag(HikariBag pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int commonsPool2(CommonsPool2 pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int vibur(Vibur pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int fastObjectPool(FastObjectPool pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int arrayBlockingQueue(BlockingQueuePool pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    @Benchmark
    public int classic(ClassicPool pool) throws Exception {
        return crowd(THREADS, () -> pool.hold(HOLD_NANOS));
    }

    private static int crowd(int size, Callable<Boolean> visit) throws InterruptedException {
        LongAdder served = new LongAdder();
        List<Thread> threads = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    if (visit.call()) {
                        served.increment();
                    }
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (served.intValue() != size) {
            throw new IllegalStateException(size - served.intValue() + " of " + size + " threads starved");
        }
        return size;
    }
}
