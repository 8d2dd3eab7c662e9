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
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** A pool was made too small for the two objects that are out, and both come back at once. */
@State
@JCStressTest
@Outcome(id = "(1, 0|0, 1), 1" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "one of them is lent again, and one goes")
@Outcome(expect = FORBIDDEN, desc = "two are lent at a size of one, or two objects go, or none")
public class ClosesTogetherAfterShrink extends Race {

    private final Lease<? extends Probe> one = pool.acquire();
    private final Lease<? extends Probe> other = pool.acquire();

    public ClosesTogetherAfterShrink() {
        super(2, 2);
        pool.resize(1);
    }

    @Actor
    public void holderOfOne(LLLL_Result result) {
        one.close();
        result.r1 = count(pool.tryAcquire());
    }

    @Actor
    public void holderOfOther(LLLL_Result result) {
        other.close();
        result.r2 = count(pool.tryAcquire());
    }

    @Arbiter
    public void end(LLLL_Result result) {
        result.r3 = (int) pool.stats().destroyed();
        result.r4 = kind;
    }
}
