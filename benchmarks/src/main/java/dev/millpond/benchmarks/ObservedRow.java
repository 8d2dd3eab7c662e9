package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HikariPool;
import dev.millpond.benchmarks.peer.MillpondObserved;
import dev.millpond.benchmarks.peer.RowSettings;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Vibur;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * One thread, and pools that watch over their objects by all means that they have for it: statistics, listeners, lifetimes,
 * idle times, leaks. What that is for each pool, its class says where it asks whether the row is observed. The other peers
 * have nothing of the kind.
 */
@RowSettings(observed = true)
public class ObservedRow extends MeasuredRow {

    @Benchmark
    public int millpond(MillpondObserved pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int stormpot(Stormpot pool) throws Exception {
        return pool.cycle();
    }

    @Benchmark
    public int hikariPool(HikariPool pool) throws Exception {
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
}
