package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads come to a queue that takes one. Whoever is refused gives the object back. */
@State
@JCStressTest
@Outcome(id = "(1, 2|2, 1), 1", expect = ACCEPTABLE, desc = "one is refused, the other one served")
@Outcome(expect = FORBIDDEN, desc = "both wait, or both are refused")
public class NoMoreWaitersThanPlaces {

    /** Longer than one of the two can be ahead of the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PlainProbePool pool = PlainProbePool.builder().maxWaiting(1).build();
    private final PlainProbeLease held = pool.acquire();

    @Actor
    public void one(III_Result result) {
        result.r1 = waitForIt();
    }

    @Actor
    public void other(III_Result result) {
        result.r2 = waitForIt();
    }

    private int waitForIt() {
        try (PlainProbeLease lease = pool.acquire(PATIENCE)) {
            return Race.use(lease);
        } catch (PoolTimeoutException late) {
            return 3;
        } catch (PoolExhaustedException refused) {
            held.close();
            return 2;
        }
    }

    @Arbiter
    public void end(III_Result result) {
        PoolStats now = pool.stats();
        result.r3 = now.leased() == 0 && now.waiting() == 0 ? now.idle() : -1;
    }
}
