package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A holder closes its lease while another thread replaces every object. */
@State
@JCStressTest
@Outcome(id = "(0, 1|1, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the old object is gone, only new ones remain")
@Outcome(expect = FORBIDDEN, desc = "the old object is still there, or destroyed twice, or room is lost")
public class ReleaseAgainstRefresh extends Race {

    private volatile @Nullable Probe old;

    public ReleaseAgainstRefresh() {
        super(1, 1);
    }

    @Actor
    public void holder() {
        try (Lease<? extends Probe> lease = pool.acquire()) {
            old = lease.get().read() == 1 ? lease.get() : null;
        }
    }

    @Actor
    public void refresher() {
        pool.refresh();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        Probe seen = old;
        result.r2 = seen == null ? 1 : seen.ends();
        result.r3 = kind;
    }
}
