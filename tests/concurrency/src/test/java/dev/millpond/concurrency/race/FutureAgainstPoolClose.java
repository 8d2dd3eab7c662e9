package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolClosedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A future begins to wait while another thread closes the pool. */
@State
@JCStressTest
@Outcome(id = "1, 0" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the wait ends")
@Outcome(expect = FORBIDDEN, desc = "the wait goes on, or ends with an object")
public class FutureAgainstPoolClose extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public FutureAgainstPoolClose() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        CompletableFuture<? extends Lease<? extends Probe>> future = pool.acquireAsync(LONG);
        try (Lease<? extends Probe> lease = future.join()) {
            result.r1 = 4 * count(lease);
        } catch (CompletionException ended) {
            result.r1 = ended.getCause() instanceof PoolClosedException ? 1 : 2;
        }
    }

    @Actor
    public void closer() {
        pool.close();
    }

    @Arbiter
    public void end(IIL_Result result) {
        held.close();
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
