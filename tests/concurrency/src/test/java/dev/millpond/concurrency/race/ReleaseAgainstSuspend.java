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

/** A holder closes its lease, and acquires another one, while the pool is suspended and resumed. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the object is there again")
@Outcome(expect = FORBIDDEN, desc = "the object is lost, or stays suspended, or has two holders")
public class ReleaseAgainstSuspend extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public ReleaseAgainstSuspend() {
        super(1, 1);
    }

    @Actor
    public void holder(IIL_Result result) {
        held.close();
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            result.r1 = use(lease);
        }
    }

    @Actor
    public void operator() {
        pool.suspend();
        pool.resume();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
