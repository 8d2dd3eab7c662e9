package dev.millpond.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads find an object suspect, one of them by an older look than the other's. */
@State
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "it is validated before the next lease, once")
@Outcome(expect = FORBIDDEN, desc = "the older suspicion took the place of the newer one")
public class SuspectedTwice {

    private static final long LEASE = 5;

    private final Staleness staleness = new Staleness();

    @Actor
    public void olderLook() {
        staleness.raise(LEASE - 2);
    }

    @Actor
    public void newerLook() {
        staleness.raise(LEASE - 1);
    }

    @Arbiter
    public void end(ZZ_Result result) {
        result.r1 = staleness.take(LEASE);
        result.r2 = staleness.take(LEASE);
    }
}
