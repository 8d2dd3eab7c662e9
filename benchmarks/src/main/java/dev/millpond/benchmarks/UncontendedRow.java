package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.Floor;
import dev.millpond.benchmarks.peer.Stormpot;
import org.openjdk.jmh.annotations.Benchmark;

/** One thread. */
public class UncontendedRow extends CycleRow {

    @Benchmark
    public int floor(Floor floor) {
        return floor.cycle();
    }

    @Benchmark
    public int stormpotSingleThreaded(Stormpot.SingleThreaded pool) throws Exception {
        return pool.cycle();
    }
}
