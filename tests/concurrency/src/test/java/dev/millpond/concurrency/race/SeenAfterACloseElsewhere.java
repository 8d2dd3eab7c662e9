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

/** What a holder wrote to plain fields is seen by the next, though another thread closed the lease. */
@State
@JCStressTest
@Outcome(id = "2, 3" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "after it")
@Outcome(id = "0, 2" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "before it")
@Outcome(expect = FORBIDDEN, desc = "a write is lost, or half seen")
public class SeenAfterACloseElsewhere extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public SeenAfterACloseElsewhere() {
        super(1, 1);
    }

    @Actor
    public void closer() {
        held.get().write();
        held.close();
    }

    @Actor
    public void next(IIL_Result result) {
        result.r1 = count();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = count();
        result.r3 = kind;
    }

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
