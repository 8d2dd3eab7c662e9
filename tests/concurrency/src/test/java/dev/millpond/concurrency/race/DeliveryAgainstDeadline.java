package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** The time of a future is up as the object comes back for which it waits. */
@State
@JCStressTest
@Outcome(id = "[01], 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "in vain, or served")
@Outcome(expect = FORBIDDEN, desc = "the object belongs to nobody")
public class DeliveryAgainstDeadline extends Race {

    private final Lease<? extends Probe> held = pool.acquire();
    private final CompletableFuture<? extends Lease<? extends Probe>> future = pool.acquireAsync(OVERDUE);

    public DeliveryAgainstDeadline() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        try (Lease<? extends Probe> lease = future.join()) {
            result.r1 = use(lease);
        } catch (CompletionException late) {
            result.r1 = late.getCause() instanceof PoolTimeoutException ? 0 : 3;
        }
    }

    @Actor
    public void closer() {
        letWait(OVERDUE);
        hold();
        held.close();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
