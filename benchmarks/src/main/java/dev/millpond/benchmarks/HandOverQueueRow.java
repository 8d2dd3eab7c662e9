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
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.infra.Control;

/**
 * One thread takes objects and sends them through a queue to another one, which gives them back and takes none: what a thread
 * has given back is never what it takes. The time is that of one object; the
 * bytes are shared out among both threads, so it takes twice as many.
 */
public class HandOverQueueRow extends MeasuredRow {

    @Benchmark
    @Group("millpond")
    public boolean millpondSender(Millpond pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("millpond")
    public boolean millpondReceiver(Millpond pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("stormpot")
    public boolean stormpotSender(Stormpot pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("stormpot")
    public boolean stormpotReceiver(Stormpot pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("hikariBag")
    public boolean hikariBagSender(HikariBag pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("hikariBag")
    public boolean hikariBagReceiver(HikariBag pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("commonsPool2")
    public boolean commonsPool2Sender(CommonsPool2 pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("commonsPool2")
    public boolean commonsPool2Receiver(CommonsPool2 pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("vibur")
    public boolean viburSender(Vibur pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("vibur")
    public boolean viburReceiver(Vibur pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("fastObjectPool")
    public boolean fastObjectPoolSender(FastObjectPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("fastObjectPool")
    public boolean fastObjectPoolReceiver(FastObjectPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("arrayBlockingQueue")
    public boolean arrayBlockingQueueSender(BlockingQueuePool pool, HandOver.Side side, Control control)
            throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("arrayBlockingQueue")
    public boolean arrayBlockingQueueReceiver(BlockingQueuePool pool, HandOver.Side side, Control control)
            throws Exception {
        return pool.receive(side, control);
    }

    @Benchmark
    @Group("classic")
    public boolean classicSender(ClassicPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.send(side, control);
    }

    @Benchmark
    @Group("classic")
    public boolean classicReceiver(ClassicPool pool, HandOver.Side side, Control control) throws Exception {
        return pool.receive(side, control);
    }
}
