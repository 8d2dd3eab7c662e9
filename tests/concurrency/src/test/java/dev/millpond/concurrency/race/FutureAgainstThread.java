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

/** A thread and a future wait for one object, which comes back. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "both are served, one after the other")
@Outcome(expect = FORBIDDEN, desc = "one is forgotten, or both have it at once")
public class FutureAgainstThread extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public FutureAgainstThread() {
        super(1, 1);
    }

    @Actor
    public void thread(IIL_Result result) {
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            result.r1 = use(lease);
        }
    }

    @Actor
    public void future(IIL_Result result) {
        try (Lease<? extends Probe> lease = pool.acquireAsync(LONG).join()) {
            result.r2 = use(lease);
        }
    }

    @Actor
    public void closer() {
        hold();
        held.close();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked() == 1 ? result.r2 : -1;
        result.r3 = kind;
    }
}
