package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolTimeoutException;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are made by an executor, which may take its time. */
@Setups(creations = CreationKind.EXECUTOR)
class ExecutorContract extends PoolContract {

    private final CountDownLatch hanging = new CountDownLatch(1);

    private void hang() {
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
    }

    @Test
    @Tag("conformance-12")
    void aLimitOfZeroDoesNotWaitForTheConstructor() {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();

        assertThatThrownBy(() -> pool.acquire(Duration.ZERO)).isInstanceOf(PoolTimeoutException.class);
        hanging.countDown();
    }

    @Test
    @Tag("conformance-12")
    void whatComesBackWhileTheConstructorHangsIsTaken() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        hang();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> workshop.calls("create") == 2);
        held.close();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isSameAs(item);
        }
        hanging.countDown();
        eventually(() -> pool.stats().idle() == 2);
    }

    @Test
    @Tag("conformance-28")
    void whatTheConstructorThrowsReachesTheOneWhoAskedAsItIs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("broken");
        workshop.onCreate = item -> {
            throw broken;
        };

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        workshop.onCreate = item -> {};
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-30")
    void anErrorOfTheConstructorReachesTheOneWhoAskedAndCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AssertionError broken = new AssertionError("broken");
        workshop.onCreate = item -> {
            throw broken;
        };

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-30")
    void aRefusalOfTheExecutorReachesTheCallerAndCostsNoPlace() {
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.executor(task -> {
                    throw new RejectedExecutionException("full");
                }));

        assertThatThrownBy(pool::acquire)
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("full");
        assertThat(pool.stats().total()).isZero();
        assertThat(pool.stats().waiting()).isZero();
    }

    @Test
    @Tag("conformance-16")
    void anInterruptEndsTheWaitForTheConstructor() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> workshop.calls("create") == 1);
        waiter.interrupt();

        assertThat(waiter.failure()).isInstanceOf(PoolInterruptedException.class);
        hanging.countDown();
        eventually(() -> pool.stats().idle() == 1);
    }

    @Test
    @Tag("conformance-47")
    @Tag("conformance-49")
    void closingEndsTheWaitForTheConstructorAndTheLateObjectIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> workshop.calls("create") == 1);
        pool.close();

        assertThat(waiter.failure()).isInstanceOf(PoolClosedException.class);
        hanging.countDown();
        assertThat(pool.close(Crew.PATIENCE)).isTrue();
        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    void theBackgroundMayHaveAnExecutorOfItsOwn() throws Exception {
        ManualTime time = new ManualTime();
        QueueingExecutor background = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.idleTimeout(Duration.ofSeconds(100)).backgroundExecutor(background);
        });
        pool.run(Item::useExclusively); // made by the other one
        while (pool.stats().idle()
                > 0) { // not for longer: the pool begins itself what an executor has not begun for long
            time.advance(Duration.ofMillis(100));
        }
        assertThat(workshop.live()).isEqualTo(1);
        background.runAll();

        assertThat(workshop.live()).isZero();
        assertThat(pool.stats().total()).isZero();
    }
}
