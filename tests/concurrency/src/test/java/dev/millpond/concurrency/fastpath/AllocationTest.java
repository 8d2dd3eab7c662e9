package dev.millpond.concurrency.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolListener;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The lease is the one allocation of a cycle, and the compiler removes it. */
class AllocationTest {

    private static final int CYCLES = 1_000_000;

    /** One is enough once all is compiled; how soon that is depends on what else the machine does. */
    private static final int WINDOWS = 60;

    /** The compiler may replace a loop that runs, and what it allocates at that moment is no matter of the cycle. */
    private static final long NOTHING = 1_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aCycleAllocatesNothing() {
        try (PlainProbePool pool = PlainProbePool.create()) {
            assertThat(leastAllocated(() -> cycles(pool))).isLessThan(NOTHING);
        }
    }

    @Test
    void aCycleOfAPoolThatWatchesItsObjectsAndLeasesAllocatesNothing() {
        try (PlainProbePool pool = PlainProbePool.builder()
                .maxLifetime(Duration.ofMinutes(30))
                .idleTimeout(Duration.ofMinutes(10))
                .leakThreshold(Duration.ofMinutes(1))
                .listener(new PoolListener() {})
                .build()) {
            assertThat(leastAllocated(() -> cycles(pool))).isLessThan(NOTHING);
        }
    }

    @Test
    void aMissedTryAcquireAllocatesNothing() {
        try (PlainProbePool pool = PlainProbePool.create();
                PlainProbeLease held = pool.acquire()) {
            assertThat(leastAllocated(() -> misses(pool))).isLessThan(NOTHING);
            assertThat(held.get().ends()).isZero();
        }
    }

    @Test
    void anAllocationWouldBeSeen() {
        Object[] kept = new Object[1];
        assertThat(leastAllocated(() -> {
                    for (int cycle = 0; cycle < CYCLES; cycle++) {
                        kept[0] = new Object();
                    }
                }))
                .isGreaterThan(NOTHING);
    }

    private long leastAllocated(Runnable cycles) {
        long least = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS && least >= NOTHING; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            cycles.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static void cycles(PlainProbePool pool) {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            try (PlainProbeLease lease = pool.acquire()) {
                lease.write();
            }
        }
    }

    private static void misses(PlainProbePool pool) {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            if (pool.tryAcquire() != null) {
                throw new AssertionError("the only object is lent");
            }
        }
    }
}
