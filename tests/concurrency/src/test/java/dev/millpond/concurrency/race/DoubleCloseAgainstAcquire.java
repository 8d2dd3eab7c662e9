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

/** A holder closes its lease twice, while another thread acquires and keeps the object. */
@State
@JCStressTest
@Outcome(id = "(1, 1, 0|1, 0, 1|0, 1, 0)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "held once")
@Outcome(expect = FORBIDDEN, desc = "the second close freed what the other holds, or the object is lost")
public class DoubleCloseAgainstAcquire extends Race {

    private @Nullable Lease<? extends Probe> kept;

    public DoubleCloseAgainstAcquire() {
        super(1, 1);
    }

    @Actor
    public void closer(LLLL_Result result) {
        Lease<? extends Probe> lease = pool.tryAcquire();
        result.r1 = count(lease);
        if (lease != null) {
            lease.close();
            lease.close();
        }
    }

    @Actor
    public void keeper(LLLL_Result result) {
        kept = pool.tryAcquire();
        result.r2 = count(kept);
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = count(pool.tryAcquire());
        result.r4 = kind;
    }
}
