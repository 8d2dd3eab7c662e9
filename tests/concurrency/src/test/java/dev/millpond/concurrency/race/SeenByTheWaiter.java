package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/**
 * What one holder wrote to plain fields is seen by the thread that waits for the object, and is handed it if its wait was long.
 */
@State
@JCStressTest
@Outcome(id = "(1, 2|2, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one after the other")
@Outcome(expect = FORBIDDEN, desc = "a write is lost, or half seen")
public class SeenByTheWaiter extends Race {

    public SeenByTheWaiter() {
        super(1, 1);
    }

    @Actor
    public void one(IIL_Result result) {
        result.r1 = count();
        result.r3 = kind;
    }

    @Actor
    public void other(IIL_Result result) {
        result.r2 = count();
    }

    private int count() {
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            letWait(OVERDUE);
            int seen = lease.get().read();
            lease.get().write();
            return seen;
        }
    }
}
