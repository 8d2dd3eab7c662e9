package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolTimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A wait ends as room for a new object is freed, and the waiter is just due to be handed it. */
@State
@JCStressTest
@Outcome(id = "(0, 0|1, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "in vain, or served")
@Outcome(id = "0, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "too late for the object that was begun: it stays")
@Outcome(expect = FORBIDDEN, desc = "the room is lost")
public class TimeoutAgainstHandedRoom extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public TimeoutAgainstHandedRoom() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        try (Lease<? extends Probe> lease = pool.acquire(OVERDUE)) {
            result.r1 = use(lease);
        } catch (PoolTimeoutException late) {
            result.r1 = 0;
        }
    }

    @Actor
    public void invalidator() {
        letWait(OVERDUE);
        held.invalidate();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
