package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Item;
import dev.millpond.runtime.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread begins to wait while another closes the lease of a third. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "served")
@Outcome(expect = FORBIDDEN, desc = "the wait was in vain, or wake-ups are lost")
public class CloseElsewhereAgainstEnqueue extends Race {

    private final Lease<? extends Item> held = pool.acquire();

    public CloseElsewhereAgainstEnqueue() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        result.r1 = waitAndUse();
    }

    @Actor
    public void closer() {
        hold();
        held.close();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
