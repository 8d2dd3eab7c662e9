package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A future is cancelled as the object comes back for which it waits. */
@State
@JCStressTest
@Outcome(id = "[01], 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "cancelled, or delivered and closed")
@Outcome(expect = FORBIDDEN, desc = "the object belongs to nobody")
public class DeliveryAgainstCancel extends Race {

    private final Lease<? extends Probe> held = pool.acquire();
    private final CompletableFuture<? extends Lease<? extends Probe>> future = pool.acquireAsync();

    public DeliveryAgainstCancel() {
        super(1, 1);
    }

    @Actor
    public void canceller(IIL_Result result) {
        hold();
        result.r1 = future.cancel(false) ? 1 : 0;
    }

    @Actor
    public void closer() {
        held.close();
    }

    @Arbiter
    public void end(IIL_Result result) {
        if (!future.isCancelled()) {
            future.join().close();
        }
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
