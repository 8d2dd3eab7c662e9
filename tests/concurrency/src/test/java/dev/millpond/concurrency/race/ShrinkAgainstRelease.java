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
import org.openjdk.jcstress.infra.results.III_Result;

/** A holder closes its lease while another thread makes the pool too small for two, and one object is out. */
@State
@JCStressTest
@Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "nothing is lent beside what is out; one object stays")
@Outcome(expect = FORBIDDEN, desc = "two are lent at a size of one, or two objects go, or none")
public class ShrinkAgainstRelease extends Race {

    private final Lease<? extends Probe> out = pool.acquire();

    public ShrinkAgainstRelease() {
        super(2, 2);
    }

    @Actor
    public void holder() {
        try (Lease<? extends Probe> lease = pool.tryAcquire()) {
            count(lease);
        }
    }

    @Actor
    public void resizer(III_Result result) {
        pool.resize(1);
        result.r1 = count(pool.tryAcquire());
    }

    @Arbiter
    public void end(III_Result result) {
        out.close();
        result.r2 = idleIfNothingLeaked();
        result.r3 = (int) pool.stats().destroyed();
    }
}
