package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.JudgedProbe;
import dev.millpond.concurrency.JudgedProbeLease;
import dev.millpond.concurrency.JudgedProbePool;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A thread closes its lease while another says that a use of the object has failed for good. */
@State
@JCStressTest
@Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "nobody could say so any more")
@Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "said too late: the object is idle")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "said in time: the object is replaced")
@Outcome(expect = FORBIDDEN, desc = "the object is destroyed twice or in mid-use, or the room is lost")
public class FailureAgainstClose {

    private final JudgedProbePool pool = JudgedProbePool.create();
    private volatile @Nullable JudgedProbeLease open;

    public FailureAgainstClose() {
        pool.run(JudgedProbe::write);
    }

    @Actor
    public void holder() {
        JudgedProbeLease lease = pool.acquire();
        open = lease;
        lease.close();
    }

    @Actor
    public void other(III_Result result) {
        JudgedProbeLease late = open;
        if (late != null) {
            late.failed(new IllegalStateException("broken"));
            result.r1 = 1;
        }
    }

    @Arbiter
    public void end(III_Result result) {
        try (JudgedProbeLease next = pool.tryAcquire()) {
            result.r3 = next == null ? 0 : Race.use(next);
        }
        result.r2 = (int) pool.stats().destroyed();
    }
}
