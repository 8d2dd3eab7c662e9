package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread begins to wait while the holder closes its lease. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "both are served")
@Outcome(expect = FORBIDDEN, desc = "a wait was in vain, or wake-ups are lost")
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
}
