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

/** A lease is closed by a thread that did not acquire it while another makes the pool too small. */
@State
@JCStressTest
@Outcome(id = "1, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one object goes")
@Outcome(expect = FORBIDDEN, desc = "two go, or none")
public class CloseElsewhereAgainstResize extends Race {

    private final Lease<? extends Probe> one = pool.acquire();
    private final Lease<? extends Probe> other = pool.acquire();

    public CloseElsewhereAgainstResize() {
        super(2, 2);
    }

    @Actor
    public void closer() {
        one.close();
        other.close();
    }

    @Actor
    public void resizer() {
        pool.resize(1);
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        result.r2 = (int) pool.stats().destroyed();
        result.r3 = kind;
    }
}
