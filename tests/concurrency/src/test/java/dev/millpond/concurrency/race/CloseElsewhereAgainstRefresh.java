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

/** A lease is closed by a thread that did not acquire it while another replaces every object. */
@State
@JCStressTest
@Outcome(id = "0, 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "the old object is gone")
@Outcome(expect = FORBIDDEN, desc = "the old object is still there, or destroyed twice, or room is lost")
public class CloseElsewhereAgainstRefresh extends Race {

    private final Lease<? extends Probe> held = pool.acquire();
    private final Probe probe = held.get();

    public CloseElsewhereAgainstRefresh() {
        super(1, 1);
    }

    @Actor
    public void closer() {
        held.close();
    }

    @Actor
    public void refresher() {
        pool.refresh();
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r1 = idleIfNothingLeaked();
        result.r2 = probe.ends();
        result.r3 = kind;
    }
}
