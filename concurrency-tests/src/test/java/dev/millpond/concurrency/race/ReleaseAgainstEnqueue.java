package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Item;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolTimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread begins to wait while the holder closes its lease. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "both are served")
@Outcome(
        id = "(1, 3|3, 1)" + Race.ANY_KIND,
        expect = ACCEPTABLE_INTERESTING,
        desc = "served late: the machine is busy, or a wake-up is lost if this is frequent")
@Outcome(expect = FORBIDDEN, desc = "a wait was in vain")
public class ReleaseAgainstEnqueue extends Race {

    public ReleaseAgainstEnqueue() {
        super(1, 1);
    }

    @Actor
    public void one(IIL_Result result) {
        result.r1 = waitAndUse();
        result.r3 = kind;
    }

    @Actor
    public void other(IIL_Result result) {
        result.r2 = waitAndUse();
    }

    private int waitAndUse() {
        long start = System.nanoTime();
        try (Lease<? extends Item> lease = pool.acquire(LONG)) {
            // each look of a waiter that nobody wakes comes after ten times as long: this one is the fourth
            return System.nanoTime() - start < 50_000_000 ? use(lease) : 3;
        } catch (PoolTimeoutException late) {
            return 0;
        }
    }
}
