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

/** A lease is closed by its own thread and by another one, which goes on to use the object; so does its own. */
@State
@JCStressTest
@Outcome(id = "[01], 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "idle in the end")
@Outcome(expect = FORBIDDEN, desc = "the store of its own thread came late, and did harm")
public class OwnerAgainstForeigner extends Race {

    private volatile @Nullable Lease<? extends Probe> lent;
    private boolean isAmiss;

    public OwnerAgainstForeigner() {
        super(1, 1);
    }

    @Actor
    public void owner() {
        Lease<? extends Probe> lease = pool.tryAcquire();
        if (lease != null) {
            lent = lease;
            lease.close();
            lease.close();
        }
        isAmiss = useNext() == 2;
    }

    @Actor
    public void foreigner(IIL_Result result) {
        Lease<? extends Probe> lease = lent;
        if (lease != null) {
            lease.close();
        }
        result.r1 = useNext();
    }

    private int useNext() {
        try (Lease<? extends Probe> next = pool.tryAcquire()) {
            return next == null ? 0 : use(next);
        }
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = isAmiss ? -1 : count(pool.tryAcquire());
        result.r3 = kind;
    }
}
