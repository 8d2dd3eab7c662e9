package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A thread acquires the idle object, uses it and gives it back while another evicts what is idle. */
@State
@JCStressTest
@Outcome(id = "1, [01]" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "evicted before or after the lease, or not at all")
@Outcome(expect = FORBIDDEN, desc = "evicted in mid-use, or room is lost")
public class EvictionAgainstAcquire extends Race {

    public EvictionAgainstAcquire() {
        super(1, 1);
    }

    @Actor
    public void holder(IIL_Result result) {
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            result.r1 = use(lease);
        }
    }

    @Actor
    public void operator() {
        pool.evictIdle();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
