package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * A thread closes its lease, another acquires and keeps the object, and a third thread closes the first lease late.
 */
@State
@JCStressTest
@Outcome(id = "(1, 1, 0|1, 0, 1|0, 0, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "held once")
@Outcome(expect = FORBIDDEN, desc = "the late close freed what the other holds, or the object is lost")
public class LateCloseAgainstAcquire extends Race {

    private volatile @Nullable Lease<? extends Probe> open;
    private @Nullable Lease<? extends Probe> kept;

    public LateCloseAgainstAcquire() {
        super(1, 1);
    }

    @Actor
    public void holder(LLLL_Result result) {
        Lease<? extends Probe> lease = pool.acquire();
        open = lease;
        lease.close();
    }

    @Actor
    public void lateCloser(LLLL_Result result) {
        Lease<? extends Probe> late = open;
        result.r1 = count(late);
        if (late != null) {
            kept = pool.tryAcquire();
            late.close();
            late.close();
        }
        result.r2 = count(kept);
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = count(pool.tryAcquire());
        result.r4 = kind;
    }
}
