package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.EightMillponds;
import dev.millpond.benchmarks.peer.EightPools;
import dev.millpond.benchmarks.peer.NettyRecycler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** One thread that uses pools of eight types in turn. The time is that of one cycle with one of them. */
public class ManyTypesRow extends MeasuredRow {

    private static final int TYPES = 8;

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int millpond(EightMillponds pools) {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int stormpot(EightPools.OfStormpot pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int hikariBag(EightPools.OfHikariBag pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int commonsPool2(EightPools.OfCommonsPool2 pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int vibur(EightPools.OfVibur pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int fastObjectPool(EightPools.OfFastObjectPool pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int kryo(EightPools.OfKryoPool pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    @Fork(jvmArgsAppend = {MIN_HEAP, MAX_HEAP, NettyRecycler.EXECUTOR, NettyRecycler.EXECUTOR_CLASS})
    public int nettyRecycler(EightPools.OfNettyRecycler pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int arrayBlockingQueue(EightPools.OfBlockingQueuePool pools) throws Exception {
        return pools.cycleEach();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public int classic(EightPools.OfClassicPool pools) throws Exception {
        return pools.cycleEach();
    }
}
