package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** An executor that is to make objects, and fails: that costs no place, and nobody whom what is lent can serve. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED},
        policies = WhenExhausted.WAIT)
class BrokenExecutorContract extends PoolContract {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final List<Throwable> REFUSALS =
            List.of(new RejectedExecutionException("full"), new IllegalStateException("no"), new AssertionError("no"));

    private final Executor working = task -> {
        Thread thread = new Thread(task, "maker");
        thread.setDaemon(true);
        thread.start();
    };

    private volatile Executor executor = working;

    private Pool<? extends Item, WorkshopException> pool() {
        return pool(2, settings -> settings.executor(task -> executor.execute(task)));
    }

    private static Executor refusing(Throwable refusal) {
        return task -> BrokenExecutorContract.<RuntimeException>fail(refusal);
    }

    /** Runs what it is given and refuses it nevertheless. */
    private static Executor lying(Throwable refusal) {
        return task -> {
            task.run();
            BrokenExecutorContract.<RuntimeException>fail(refusal);
        };
    }

    @SuppressWarnings("unchecked") // only what is unchecked is thrown
    private static <X extends Throwable> void fail(Throwable failure) throws X {
        throw (X) failure;
    }

    @Test
    void aRefusalReachesItsCallerAndCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        for (Throwable refusal : REFUSALS) {
            executor = refusing(refusal);
            assertThatThrownBy(pool::acquire).isSameAs(refusal);
            assertThatThrownBy(pool::tryAcquire).isSameAs(refusal);
            assertThat(pool.stats().total()).isZero();
        }
        executor = working;
        pool.run(Item::useExclusively);
    }

    @Test
    void aRefusalIsNotChargedToOneWhomWhatIsLentCanServe() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        Lease<? extends Item> held = pool.acquire();
        executor = refusing(new RejectedExecutionException("full"));
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> waiter.isDone() || pool.stats().creationFailures() > 0);
        held.close();

        waiter.result().close();
    }

    @Test
    void whoWaitsTriesAgainWhatTheExecutorHasRefusedAndEverLessOften() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        Lease<? extends Item> held = pool.acquire();
        executor = refusing(new RejectedExecutionException("full"));
        long start = System.nanoTime();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> waiter.isDone() || pool.stats().creationFailures() >= 5);
        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(5 + 10 + 20 + 25).toNanos());
        executor = working;

        waiter.result().close();
        held.close();
    }

    @Test
    void anObjectThatIsMadeThoughTheExecutorRefusesServesItsCaller() throws Exception {
        for (Throwable refusal : REFUSALS) {
            Pool<? extends Item, WorkshopException> pool = pool();
            executor = lying(refusal);
            pool.run(Item::useExclusively);

            assertThat(pool.stats().total()).isEqualTo(1);
            assertThat(pool.stats().idle()).isEqualTo(1);
        }
    }

    @Test
    void whatTheExecutorDropsHoldsUpNobodyWhomWhatIsLentCanServe() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        Lease<? extends Item> held = pool.acquire();
        executor = task -> {};
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.close();

        waiter.result().close();
        assertThat(pool.stats().total()).isEqualTo(1);
    }

    @Test
    void whatTheExecutorDropsCostsNoPlaceWhenTheTimeIsUp() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool();
        executor = task -> {};
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        }
        assertThat(pool.stats().total()).isZero();
        executor = working;

        pool.run(Item::useExclusively);
    }

    @Test
    void whatTheExecutorBeginsLateIsMadeForNobodyOrNotAtAll() throws Exception {
        QueueingExecutor queue = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool = pool();
        executor = queue;
        Crew.Hand<Lease<? extends Item>> late = crew().start(() -> pool.acquire(SHORT));
        assertThat(late.failure()).isInstanceOf(PoolTimeoutException.class);
        queue.runAll();
        assertThat(pool.stats().total()).isZero();
        Crew.Hand<Lease<? extends Item>> inTime = crew().start(pool::acquire);
        eventually(() -> {
            queue.runAll();
            return inTime.isDone();
        });

        inTime.result().close();
        assertThat(workshop.calls("create")).isEqualTo(1);
    }
}
