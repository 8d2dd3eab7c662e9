package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.Floor;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.KryoPool;
import dev.millpond.benchmarks.peer.MillpondReset;
import dev.millpond.benchmarks.peer.NettyRecycler;
import dev.millpond.benchmarks.peer.RowSettings;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/**
 * One thread, and objects that are reset when they come back: by the pool if it has a hook for that (Millpond, commons-pool2,
 * Vibur, Kryo), else by the thread before it gives the object back.
 */
@RowSettings(resets = true)
public class ResetRow extends MeasuredRow {

    @Benchmark
    public int floor(Floor floor) {
        return floor.cycleWithReset();
    }

    @Benchmark
    public int millpond(MillpondReset pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int stormpot(Stormpot pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int hikariBag(HikariBag pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int commonsPool2(CommonsPool2 pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int vibur(Vibur pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int fastObjectPool(FastObjectPool pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int fastObjectPoolDisruptor(FastObjectPool.Disruptor pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int kryo(KryoPool pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    @Fork(jvmArgsAppend = {MIN_HEAP, MAX_HEAP, NettyRecycler.EXECUTOR, NettyRecycler.EXECUTOR_CLASS})
    public int nettyRecycler(NettyRecycler pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int arrayBlockingQueue(BlockingQueuePool pool) throws Exception {
        return pool.cycleWithReset();
    }

    @Benchmark
    public int classic(ClassicPool pool) throws Exception {
        return pool.cycleWithReset();
    }
}
