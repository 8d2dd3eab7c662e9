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
import org.openjdk.jcstress.infra.results.IIL_Result;

/** Two threads close a lease of a third, and one of them goes on to use the object, also through a later lease. */
@State
@JCStressTest
@Outcome(id = "[01], 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "idle in the end")
@Outcome(expect = FORBIDDEN, desc = "the close that came late overwrote the end of a later lease")
public class RacingClosesAgainstReuse extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public RacingClosesAgainstReuse() {
        super(1, 1);
    }

    @Actor
    public void closer() {
        held.close();
    }

    @Actor
    public void user(IIL_Result result) {
        held.close();
        try (Lease<? extends Probe> lease = pool.tryAcquire()) {
            result.r1 = lease == null ? 0 : use(lease);
        }
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = count(pool.tryAcquire());
        result.r3 = kind;
    }
}
