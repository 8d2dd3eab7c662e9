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

/** What one holder wrote to plain fields is seen by the next, who finds the object idle. */
@State
@JCStressTest
@Outcome(id = "(1, 2, 3|2, 1, 3)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one after the other")
@Outcome(id = "(1, 0, 2|0, 1, 2)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one of them")
@Outcome(expect = FORBIDDEN, desc = "a write is lost, or half seen")
public class SeenByTheNextHolder extends Race {

    public SeenByTheNextHolder() {
        super(1, 1);
    }

    @Actor
    public void one(LLLL_Result result) {
        result.r1 = count();
    }

    @Actor
    public void other(LLLL_Result result) {
        result.r2 = count();
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = count();
        result.r4 = kind;
    }

    /** Returns what the holders before wrote, or 0. */
    private int count() {
        try (Lease<? extends Probe> lease = pool.tryAcquire()) {
            if (lease == null) {
                return 0;
            }
            int seen = lease.get().read();
            lease.get().write();
            return seen;
        }
    }
}
