package dev.millpond.concurrency.race;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The executor makes an object just as the thread that asked for it gives up. */
@State
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "in time")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "too late: the object joins the pool")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "too late: the object is not made")
@Outcome(expect = FORBIDDEN, desc = "the object or its room is lost")
public class CreationAgainstTimeout {

    private static final Duration SHORT = Duration.ofNanos(20_000);

    private final AtomicReference<@Nullable Runnable> task = new AtomicReference<>();
    private final PlainProbePool pool =
            PlainProbePool.builder().maxSize(1).executor(task::set).build();

    @Actor
    public void requester(II_Result result) {
        try (PlainProbeLease lease = pool.acquire(SHORT)) {
            result.r1 = lease.get().ends() == 0 ? 1 : 2;
        } catch (PoolTimeoutException late) {
            result.r1 = 0;
        }
    }

    @Actor
    public void executor() {
        Runnable creation = task.get();
        while (creation == null) {
            Thread.onSpinWait();
            creation = task.get();
        }
        creation.run();
    }

    @Arbiter
    public void end(II_Result result) {
        PoolStats now = pool.stats();
        boolean exact = now.leased() == 0 && now.waiting() == 0 && now.created() == now.total();
        result.r2 = exact ? now.idle() : -1;
    }
}
