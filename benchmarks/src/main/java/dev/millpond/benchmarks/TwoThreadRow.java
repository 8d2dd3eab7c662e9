package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.Floor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;

/** Two threads and ten objects. The time is that of one thread. */
@Threads(2)
public class TwoThreadRow extends CycleRow {

    @Benchmark
    public int floor(Floor floor) {
        return floor.cycle();
    }
}
