package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.AsyncMillpond;
import dev.millpond.benchmarks.peer.NettyChannelPool;
import dev.millpond.benchmarks.peer.ReactorPool;
import dev.millpond.benchmarks.peer.RowSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes until the last of 100 futures is served that wait for two objects, which are lent until all stand in the
 * queue. Each uses its object at once, where the pool delivers it, and gives it back to the next. The percentiles are those of
 * whole crowds, so of the longest wait in each.
 *
 * <p>What the pools do differs: Millpond hands each delivery to a thread of its own, so that who gives back never runs what
 * others have in mind; Reactor's runs it on the thread that gives back, and Netty's on its event loop.
 *
 * <p>Not measured: Lettuce's pool, which fails where others wait.
 */
@RowSettings(objects = AsyncWaitingRow.OBJECTS)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 2)
public class AsyncWaitingRow extends MeasuredRow {

    static final int OBJECTS = 2;
    private static final int FUTURES = 100;

    @Benchmark
    public int millpond(AsyncMillpond pool) throws Exception {
        return pool.serve(FUTURES, OBJECTS);
    }

    @Benchmark
    public int millpondUse(AsyncMillpond.Use pool) throws Exception {
        return pool.serve(FUTURES, OBJECTS);
    }

    @Benchmark
    public int reactorPool(ReactorPool pool) throws Exception {
        return pool.serve(FUTURES, OBJECTS);
    }

    @Benchmark
    public int reactorPoolUse(ReactorPool.Use pool) throws Exception {
        return pool.serve(FUTURES, OBJECTS);
    }

    @Benchmark
    public int nettyChannelPool(NettyChannelPool pool) throws Exception {
        return pool.serve(FUTURES, OBJECTS);
    }
}
