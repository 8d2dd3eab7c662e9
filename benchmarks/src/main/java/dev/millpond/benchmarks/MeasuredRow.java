package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.RowSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How rows are measured unless they say otherwise: one thread, the time of an operation, three processes. */
@RowSettings
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {MeasuredRow.MIN_HEAP, MeasuredRow.MAX_HEAP})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class MeasuredRow {

    /** The heap has its size from the beginning, so that no process pauses to enlarge it. */
    static final String MIN_HEAP = "-Xms512m";

    static final String MAX_HEAP = "-Xmx512m";
}
