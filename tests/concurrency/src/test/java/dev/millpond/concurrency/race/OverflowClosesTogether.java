package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.WhenExhausted;
import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolStats;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads close their leases of a pool that keeps one object, and makes more than that. */
@State
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "one object is kept")
@Outcome(expect = FORBIDDEN, desc = "both are kept, or none, or one counts as lent for ever")
public class OverflowClosesTogether {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long ENCOUNTER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final int MOST_SPINS = 120;

    private final PlainProbePool pool = PlainProbePool.builder()
            .maxSize(1)
            .whenExhausted(WhenExhausted.CREATE)
            .build();
    private final AtomicInteger holders = new AtomicInteger();

    @Actor
    public void one() {
        closeTogether();
    }

    @Actor
    public void other() {
        closeTogether();
    }

    private void closeTogether() {
        try (PlainProbeLease lease = pool.acquire()) {
            lease.get().write();
            holders.incrementAndGet();
            long end = System.nanoTime() + ENCOUNTER_NANOS;
            while (holders.get() < 2 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            for (int spins = ThreadLocalRandom.current().nextInt(MOST_SPINS); spins > 0; spins--) {
                Thread.onSpinWait();
            }
        }
    }

    @Arbiter
    public void end(II_Result result) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (pool.stats().leased() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PATIENCE_NANOS / 100);
        }
        PoolStats now = pool.stats();
        result.r1 = now.leased() == 0 ? now.idle() : -1;
        result.r2 = (int) (now.created() - now.destroyed());
    }
}
