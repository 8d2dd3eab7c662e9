package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HandOver;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Control;

/**
 * Two threads, each of which takes objects and gives back those that the other has taken. The time is that of one thread: one
 * object taken, and one given back. Not measured: Kryo and Netty, for which an object that comes back elsewhere is just another
 * one.
 */
@Threads(2)
public class HandOverRow extends MeasuredRow {

    @Benchmark
    public boolean millpond(Millpond pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean stormpot(Stormpot pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean hikariBag(HikariBag pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean commonsPool2(CommonsPool2 pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean vibur(Vibur pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean fastObjectPool(FastObjectPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean arrayBlockingQueue(BlockingQueuePool pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }

    @Benchmark
    public boolean classic(ClassicPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.exchange(side, control);
    }
}
