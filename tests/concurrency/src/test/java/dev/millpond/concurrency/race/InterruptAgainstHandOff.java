package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolInterruptedException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

/** A waiter is interrupted as the object comes back and is handed to it. */
@State
@JCStressTest
@Outcome(id = "(0, 1|1, 1)" + Race.ANY_KIND, expect = ACCEPTABLE, desc = "interrupted, or served")
@Outcome(expect = FORBIDDEN, desc = "the object is lost")
public class InterruptAgainstHandOff extends Race {

    private final Lease<? extends Probe> held = pool.acquire();

    private volatile @Nullable Thread waiting;
    private volatile boolean interrupted;

    public InterruptAgainstHandOff() {
        super(1, 1);
    }

    @Actor
    public void waiter(IIL_Result result) {
        waiting = Thread.currentThread();
        try (Lease<? extends Probe> lease = pool.acquire(LONG)) {
            result.r1 = use(lease);
        } catch (PoolInterruptedException expected) {
            result.r1 = 0;
        }
        // this thread goes on to the next race, and the interrupt must not reach that
        while (!interrupted) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
    }

    @Actor
    public void closer() {
        letWait(OVERDUE);
        Thread seen = waiting;
        if (seen != null && System.nanoTime() % 2 == 0) {
            seen.interrupt();
            held.close();
        } else {
            held.close();
            if (seen != null) {
                seen.interrupt();
            }
        }
        interrupted = true;
    }

    @Arbiter
    public void end(IIL_Result result) {
        result.r2 = idleIfNothingLeaked();
        result.r3 = kind;
    }
}
