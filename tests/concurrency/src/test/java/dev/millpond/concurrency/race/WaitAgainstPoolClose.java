package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolTimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread begins to wait while another closes the pool. */
@State
@JCStressTest
@Outcome(id = "1, 0" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the wait ends at once")
@Outcome(
        id = "3, 0" + Race.ANY_KIND,
        expect = ACCEPTABLE_INTERESTING,
        desc = "the wait ends late: the machine is busy, or a wake-up is lost if this is frequent")
@Outcome(expect = FORBIDDEN, desc = "the wait goes on")
public class WaitAgainstPoolClose extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    public WaitAgainstPoolClose() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        long start = System.nanoTime();
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            result.r1 = 4 * count(lease);
        } catch (PoolTimeoutException late) {
            result.r1 = 0;
        } catch (PoolClosedException expected) {
            result.r1 = System.nanoTime() - start < 50_000_000 ? 1 : 3;
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
