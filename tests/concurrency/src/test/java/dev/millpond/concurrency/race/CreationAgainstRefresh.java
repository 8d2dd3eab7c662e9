package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** An object is made while another thread replaces every object. */
@State
@JCStressTest
@Outcome(id = "(1, 0|0, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "it was made after the refresh, or before")
@Outcome(expect = FORBIDDEN, desc = "room is lost")
public class CreationAgainstRefresh extends Race {

    public CreationAgainstRefresh() {
        super(1, 0);
    }

    @Actor
    public void maker() {
        pool.run(Probe::write);
    }

    @Actor
    public void refresher() {
        pool.refresh();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        result.r2 = (int) pool.stats().destroyed();
        result.r3 = kind;
    }
}
