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

/** A thread acquires twice while another closes the pool and waits for the end of all objects. */
@State
@JCStressTest
@Outcome(id = "(1, 1|1, 0|0, 0), 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "lent before, and then no more")
@Outcome(expect = FORBIDDEN, desc = "lent by a closed pool, or destroyed in mid-use, or the close did not end")
public class AcquireAgainstGrace extends Race {

    public AcquireAgainstGrace() {
        super(2, 2);
    }

    @Actor
    public void holder(LLLL_Result result) {
        result.r1 = useOne();
        result.r2 = useOne();
    }

    private int useOne() {
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            return use(lease);
        } catch (PoolClosedException expected) {
            return 0;
        }
    }

    @Actor
    public void closer(LLLL_Result result) {
        result.r3 = pool.close(LONG) && pool.stats().total() == 0 ? 1 : 0;
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = useOne() == 0 ? result.r3 : "lent after the close";
        result.r4 = kind;
    }
}
