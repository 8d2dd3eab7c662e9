package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** Two threads want the only object, which is idle. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one after the other")
@Outcome(id = "(0, 1|1, 0)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one of them")
@Outcome(expect = FORBIDDEN, desc = "both at once, or neither")
public class NoTwoHolders extends Race {

    public NoTwoHolders() {
        super(1, 1);
    }

    @Actor
    public void one(IIL_Result result) {
        result.r1 = tryUse();
        result.r3 = kind;
    }

    @Actor
    public void other(IIL_Result result) {
        result.r2 = tryUse();
    }

    private int tryUse() {
        try (Lease<? extends Probe> lease = pool.tryAcquire()) {
            return lease == null ? 0 : use(lease);
        }
    }
}
