package dev.millpond.runtime.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A thread takes itself off duty, since it looks again now, while one that leaves the queue puts it on duty. */
@State
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "it looks once more, or what it does now is late enough to count")
@Outcome(id = "false", expect = FORBIDDEN, desc = "nobody looks for what was freed meanwhile")
public class DutyAgainstPark {

    private final Waiter<String> waiter = new Waiter<>();

    private long parked;
    private long left;

    public DutyAgainstPark() {
        waiter.putOnDuty();
        waiter.signal(); // so that it does not sleep
    }

    @Actor
    public void parks() {
        waiter.park(1);
        parked = System.nanoTime();
    }

    @Actor
    public void leaves() {
        left = System.nanoTime();
        waiter.putOnDuty();
    }

    @Arbiter
    public void end(Z_Result result) {
        result.r1 = waiter.isOnDuty() || parked - left >= Duty.NANOS;
    }
}
