package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread begins to wait while another closes its lease. */
@State
@JCStressTest
@Outcome(id = "8, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "it is served every time")
@Outcome(expect = FORBIDDEN, desc = "two held one object, or wake-ups are lost")
public class CloseElsewhereAgainstEnqueue extends Race {

    private final AtomicReference<@Nullable Lease<? extends Probe>> passedOn = new AtomicReference<>();

    public CloseElsewhereAgainstEnqueue() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        int uses = 0;
        for (int turn = 0; turn < WAITS_IN_TURN; turn++) {
            Lease<? extends Probe> lease = await();
            uses += use(lease);
            passedOn.set(lease);
        }
        result.r1 = uses;
    }

    @Actor
    public void closer() {
        for (int turn = 0; turn < WAITS_IN_TURN; turn++) {
            Lease<? extends Probe> lease = null;
            for (; lease == null; lease = passedOn.getAndSet(null)) {
                Thread.onSpinWait();
            }
            hold();
            lease.close();
        }
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = areWakeUpsLost() ? -1 : idleIfNothingLeaked();
        result.r3 = kind;
    }
}
