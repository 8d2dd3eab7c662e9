package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.ValidationPoint;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An executor that is to do what nobody waits for, and fails: all of it is done nevertheless. */
@Setups(kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY})
class BrokenBackgroundContract extends TimedContract {

    private volatile Executor executor = task -> new Thread(task).start();

    private void goesOn(Executor faulty) throws Exception {
        goesOn(faulty, () -> {});
    }

    /** Has a pool make, check and end objects, tell of that and of a leak, and probe an open circuit. */
    private void goesOn(Executor faulty, Runnable step) throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                4,
                settings -> settings.minIdle(2)
                        .maxLifetime(Duration.ofMinutes(10))
                        .leakThreshold(Duration.ofMinutes(5))
                        .failFastAfter(1)
                        .validateOn(ValidationPoint.ACQUIRE, ValidationPoint.IDLE)
                        .backgroundExecutor(task -> executor.execute(task)));
        inTime(() -> pool.stats().idle() == 2, step);
        executor = faulty;

        int asked = workshop.calls("validate");
        inTime(() -> workshop.calls("validate") >= asked + 2, step);
        workshop.onValidate = item -> false;
        Crew.Hand<Lease<? extends Item>> user = crew().start(pool::acquire);
        inTime(user::isDone, step);
        Lease<? extends Item> held = user.result();
        inTime(() -> workshop.calls("destroy") >= 2, step);
        workshop.onValidate = item -> true;
        inTime(() -> pool.stats().idle() == 2, step);
        time.advance(Duration.ofMinutes(5));
        inTime(() -> recorder.leaks.size() == 1, step);
        held.close();
        time.advance(Duration.ofMinutes(10));
        inTime(() -> recorder.reasons.contains(DestroyReason.EXPIRED), step);

        workshop.onCreate = item -> {
            throw new WorkshopException("backend is down");
        };
        int failures = Math.toIntExact(pool.stats().creationFailures());
        pool.evictIdle();
        inTime(() -> pool.stats().creationFailures() > failures + 1, step);
        workshop.onCreate = item -> {};
        inTime(() -> pool.stats().idle() == 2, step);
        assertThat(pool.stats().leased()).isZero();

        Crew.Hand<Boolean> end = crew().start(() -> pool.close(Crew.PATIENCE));
        inTime(end::isDone, step);
        assertThat(end.result()).isTrue();
    }

    @Test
    void thoughItRefuses() throws Exception {
        goesOn(task -> {
            throw new RejectedExecutionException("full");
        });
    }

    @Test
    void thoughItThrowsAnError() throws Exception {
        goesOn(task -> {
            throw new AssertionError("unable to start a thread, on purpose");
        });
    }

    @Test
    void thoughItRunsWhatItRefuses() throws Exception {
        goesOn(task -> {
            task.run();
            throw new RejectedExecutionException("full");
        });
    }

    @Test
    void thoughItDropsWhatItIsGiven() throws Exception {
        goesOn(task -> {});
    }

    @Test
    void thoughItDropsEveryOtherTask() throws Exception {
        Executor working = task -> new Thread(task).start();
        AtomicInteger given = new AtomicInteger();
        goesOn(task -> {
            if (given.incrementAndGet() % 2 == 0) {
                working.execute(task);
            }
        });
    }

    @Test
    void thoughItRunsWhatItIsGivenStepByStep() throws Exception {
        QueueingExecutor queue = new QueueingExecutor();
        goesOn(queue, queue::runAll);
    }
}
