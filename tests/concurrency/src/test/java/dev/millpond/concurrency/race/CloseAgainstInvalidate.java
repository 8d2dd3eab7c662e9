package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** One thread closes a lease while another invalidates it. */
@State
@JCStressTest
@Outcome(id = "(1, 0|0, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "returned, or destroyed and its room free")
@Outcome(expect = FORBIDDEN, desc = "both, or neither")
public class CloseAgainstInvalidate extends Race {

    private volatile @Nullable Lease<? extends Probe> open;
    private volatile @Nullable Probe probe;

    public CloseAgainstInvalidate() {
        super(1, 1);
    }

    @Actor
    public void holder() {
        Lease<? extends Probe> lease = pool.acquire();
        probe = lease.get();
        open = lease;
        lease.close();
    }

    @Actor
    public void invalidator() {
        Lease<? extends Probe> seen = open;
        if (seen != null) {
            seen.invalidate();
        }
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        result.r2 = Objects.requireNonNull(probe).ends();
        result.r3 = kind;
    }
}
