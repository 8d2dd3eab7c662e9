package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.RowSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/**
 * Eight threads and two objects, so that most of them wait. Measured is the throughput of all together: the mean of their
 * times would be that of the one that starves.
 */
@RowSettings(objects = 2)
@Threads(8)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EightOverTwoRow extends CycleRow {}
