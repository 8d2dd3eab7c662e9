package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolClosedException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A thread acquires, or makes, an object and closes its lease while another closes the pool. */
@State
@JCStressTest
@Outcome(id = "[012], 1, 0" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "everything is destroyed")
@Outcome(expect = FORBIDDEN, desc = "something outlives the pool, or is destroyed twice")
public class AcquireAgainstPoolClose extends Race {

    public AcquireAgainstPoolClose() {
        super(2, 1);
    }

    @Actor
    public void holder(LLLL_Result result) {
        result.r1 = 0;
        try (Lease<? extends Probe> one = pool.acquire()) {
            result.r1 = 1;
            try (Lease<? extends Probe> made = pool.acquire()) {
                result.r1 = count(one) + count(made);
            }
        } catch (PoolClosedException expected) {
            // as good
        }
    }

    @Actor
    public void closer() {
        pool.close();
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r2 = pool.close(LONG) ? 1 : 0;
        result.r3 = idleIfNothingLeaked();
        result.r4 = kind;
    }
}
