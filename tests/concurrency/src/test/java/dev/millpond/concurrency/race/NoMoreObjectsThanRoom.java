package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads want an object, and there is room for one that is not made yet. */
@State
@JCStressTest
@Outcome(id = "(1, 1, 1|0, 1, 1|1, 0, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one object is made")
@Outcome(expect = FORBIDDEN, desc = "two are, or none")
public class NoMoreObjectsThanRoom extends Race {

    public NoMoreObjectsThanRoom() {
        super(1, 0);
    }

    @Actor
    public void one(LLLL_Result result) {
        result.r1 = tryUse();
    }

    @Actor
    public void other(LLLL_Result result) {
        result.r2 = tryUse();
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = (int) pool.stats().created();
        result.r4 = kind;
    }

    private int tryUse() {
        try (Lease<? extends Probe> lease = pool.tryAcquire()) {
            return lease == null ? 0 : use(lease);
        }
    }
}
