package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LeaseClosedException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A thread closes its lease while another detaches the object. */
@State
@JCStressTest
@Outcome(id = "1, 1, 0" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "detached: the pool makes another one")
@Outcome(id = "0, 0, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "closed before: the object is idle")
@Outcome(expect = FORBIDDEN, desc = "detached and in the pool, or in neither, or the room is lost")
public class DetachAgainstClose extends Race {

    private volatile @Nullable Lease<? extends Probe> open;

    public DetachAgainstClose() {
        super(1, 1);
    }

    @Actor
    public void holder() {
        Lease<? extends Probe> lease = pool.acquire();
        open = lease;
        lease.close();
    }

    @Actor
    public void other(LLLL_Result result) {
        result.r1 = tryDetach();
    }

    private int tryDetach() {
        Lease<? extends Probe> late = open;
        try {
            return late == null || late.detach().enter() ? count(late) : 2;
        } catch (LeaseClosedException closed) {
            return 0;
        }
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = pool.stats().idle();
        try (Lease<? extends Probe> next = pool.acquire(LONG)) {
            result.r2 = use(next) == 1 ? (int) pool.stats().created() - 1 : -1;
        }
        result.r4 = kind;
    }
}
