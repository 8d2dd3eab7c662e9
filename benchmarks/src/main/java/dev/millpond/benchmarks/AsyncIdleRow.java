package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.AsyncMillpond;
import dev.millpond.benchmarks.peer.LettucePool;
import dev.millpond.benchmarks.peer.ReactorPool;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * One thread that takes idle objects by futures, or what a pool has instead, uses each in what depends on the future, and gives
 * it back there. Not measured: Netty's pool of channels, for which a thread that is not its event loop would have to wait.
 */
public class AsyncIdleRow extends MeasuredRow {

    @Benchmark
    public boolean millpond(AsyncMillpond pool) {
        return pool.cycleAsync();
    }

    @Benchmark
    public boolean millpondUse(AsyncMillpond.Use pool) {
        return pool.cycleAsync();
    }

    @Benchmark
    public boolean lettuce(LettucePool pool) {
        return pool.cycleAsync();
    }

    @Benchmark
    public boolean reactorPool(ReactorPool pool) {
        return pool.cycleAsync();
    }

    @Benchmark
    public boolean reactorPoolUse(ReactorPool.Use pool) {
        return pool.cycleAsync();
    }
}
