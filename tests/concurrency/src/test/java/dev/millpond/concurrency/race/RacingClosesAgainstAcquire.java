package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.HookedProbe;
import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads close a lease of a third, and one of them acquires and keeps the object then. */
@State
@JCStressTest
@Outcome(id = "(1, 0, 1|0, 1, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "held once")
@Outcome(
        expect = FORBIDDEN,
        desc = "the later close freed what the other holds, the object is lost, or the hook ran twice")
public class RacingClosesAgainstAcquire extends Race {

    private final Lease<? extends Probe> held = pool.acquire();
    private final Probe probe = held.get();

    private @Nullable Lease<? extends Probe> kept;

    public RacingClosesAgainstAcquire() {
        super(1, 1);
    }

    @Actor
    public void closer() {
        held.close();
    }

    @Actor
    public void keeper(LLLL_Result result) {
        held.close();
        kept = pool.tryAcquire();
        result.r1 = count(kept);
    }

    @Arbiter
    public void end(LLLL_Result result) {
        Lease<? extends Probe> last = pool.tryAcquire();
        result.r2 = count(last);
        // once when the pool was filled, once by the closers
        boolean returnedOnce = !(probe instanceof HookedProbe hooked) || hooked.returns() == 2;
        result.r3 = returnedOnce && probe.ends() == 0 ? 1 : 0;
        result.r4 = kind;
    }
}
