package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.RowSettings;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * One thread that tries to take an object while all are lent. Not measured: Kryo and Netty, which make another object, and
 * fast-object-pool, which waits for a millisecond at least.
 */
@RowSettings(lent = 10)
public class MissRow extends MeasuredRow {

    @Benchmark
    public boolean millpond(Millpond pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean stormpot(Stormpot pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean hikariBag(HikariBag pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean commonsPool2(CommonsPool2 pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean vibur(Vibur pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean arrayBlockingQueue(BlockingQueuePool pool) throws Exception {
        return pool.misses();
    }

    @Benchmark
    public boolean classic(ClassicPool pool) throws Exception {
        return pool.misses();
    }
}
