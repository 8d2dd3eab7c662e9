package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** Threads begin to wait while the holder closes its lease. */
@State
@JCStressTest
@Outcome(id = "16, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "all are served")
@Outcome(expect = FORBIDDEN, desc = "two held one object, or wake-ups are lost")
public class ReleaseAgainstEnqueue extends Race {

    private final AtomicInteger uses = new AtomicInteger();

    public ReleaseAgainstEnqueue() {
        super(1, 1);
    }

    @Actor
    public void one() {
        waitAndUse();
    }

    @Actor
    public void other() {
        waitAndUse();
    }

    private void waitAndUse() {
        for (int turn = 0; turn < WAITS_IN_TURN; turn++) {
            try (Lease<? extends Probe> lease = await()) {
                uses.addAndGet(use(lease));
                hold();
            }
        }
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = uses.get();
        result.r2 = areWakeUpsLost() ? -1 : idleIfNothingLeaked();
        result.r3 = kind;
    }
}
