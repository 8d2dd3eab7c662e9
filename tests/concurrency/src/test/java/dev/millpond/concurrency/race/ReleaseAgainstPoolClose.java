package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.PoolClosedException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A holder closes its lease while an interrupted thread closes the pool. */
@State
@JCStressTest
@Outcome(id = "0, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the object is destroyed, without another look")
@Outcome(expect = FORBIDDEN, desc = "the object outlives both, or is destroyed twice")
public class ReleaseAgainstPoolClose extends Race {

    public ReleaseAgainstPoolClose() {
        super(1, 1);
    }

    @Actor
    public void holder() {
        try {
            pool.run(Probe::write);
        } catch (PoolClosedException late) {
            // as good
        }
    }

    @Actor
    public void closer() {
        Thread.currentThread().interrupt();
        pool.close();
        Thread.interrupted();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        result.r2 = (int) pool.stats().destroyed();
        result.r3 = kind;
    }
}
