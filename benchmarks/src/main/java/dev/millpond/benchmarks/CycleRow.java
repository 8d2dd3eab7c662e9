package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.KryoPool;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.NettyRecycler;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** Threads that take an object, use it and give it back, over and over. */
public abstract class CycleRow extends MeasuredRow {

    @Benchmark
    public int millpond(Millpond pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int stormpot(Stormpot pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int hikariBag(HikariBag pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int commonsPool2(CommonsPool2 pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int vibur(Vibur pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int fastObjectPool(FastObjectPool pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int fastObjectPoolDisruptor(FastObjectPool.Disruptor pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int kryo(KryoPool pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    @Fork(jvmArgsAppend = {MIN_HEAP, MAX_HEAP, NettyRecycler.EXECUTOR, NettyRecycler.EXECUTOR_CLASS})
    public int nettyRecycler(NettyRecycler pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int arrayBlockingQueue(BlockingQueuePool pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int classic(ClassicPool pool) throws Exception {
        return pool.cycle();
    }
}
