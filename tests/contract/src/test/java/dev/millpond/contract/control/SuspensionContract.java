package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Taking a pool, or its idle objects, out of service. */
@Setups(kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS})
class SuspensionContract extends PoolContract {

    @Test
    @Tag("conformance-2")
    void aSuspendedPoolLendsNothingUntilItIsResumed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 1);
        pool.suspend();
        pool.suspend();

        assertThat(pool.tryAcquire()).isNull();
        assertThat(pool.stats().idle()).isEqualTo(1);
        pool.resume();
        pool.resume();
        pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void anAcquireFromASuspendedPoolWaitsOrFailsAsThePolicySays() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        pool.suspend();
        if (setup().policy() == WhenExhausted.WAIT) {
            assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(1)))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("the pool is suspended");
            Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
            pool.resume();
            one.result().close();
        } else {
            assertThatThrownBy(pool::acquire)
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessageContaining("the pool is suspended");
            pool.resume();
        }
        pool.run(Item::useExclusively);
    }

    @Test
    void whatIsLentComesBackToASuspendedPoolOnAnyThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> here = pool.acquire();
        Lease<? extends Item> elsewhere = pool.acquire();
        pool.suspend();
        here.get().useExclusively();
        here.close();
        crew().start(() -> {
                    elsewhere.close();
                    return true;
                })
                .result();

        assertThat(pool.stats().idle()).isEqualTo(2);
        assertThat(pool.tryAcquire()).isNull();
        pool.resume();
        fill(pool, 2);
        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @Test
    void suspendingWithALimitWaitsForTheLastLease() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        pool.run(Item::useExclusively);
        assertThat(pool.suspend(Duration.ofMillis(5))).isFalse();
        assertThat(pool.tryAcquire()).isNull();
        Crew.Hand<Boolean> waiter = crew().start(() -> pool.suspend(Crew.PATIENCE));
        held.close();

        assertThat(waiter.result()).isTrue();
        assertThat(pool.suspend(Duration.ZERO)).isTrue();
        pool.resume();
        pool.run(Item::useExclusively);
    }

    @Test
    void aThreadThatWaitsForTheLastLeaseCanBeInterrupted() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            Crew.Hand<Boolean> waiter = crew().start(() -> pool.suspend(Crew.PATIENCE));
            waiter.interrupt();
            assertThat(waiter.failure()).isInstanceOf(PoolInterruptedException.class);
            held.get().useExclusively();
        }
        pool.resume();
    }

    @Test
    void aSuspendedPoolCanBeShrunkRefreshedAndClosed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        fill(pool, 3);
        pool.suspend();
        pool.resize(2);
        assertThat(workshop.live()).isEqualTo(2);
        pool.evictIdle();
        assertThat(workshop.live()).isZero();
        pool.resume();
        fill(pool, 2);
        pool.suspend();
        pool.refresh();
        assertThat(workshop.live()).isZero();
        pool.close();

        assertThatThrownBy(pool::suspend).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(pool::resume).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(pool::evictIdle).isInstanceOf(PoolClosedException.class);
    }

    @Test
    void suspendingUnderLoadLosesNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        AtomicBoolean done = new AtomicBoolean();
        for (int user = 0; user < 4; user++) {
            crew().start(() -> {
                while (!done.get()) {
                    try {
                        pool.run(Item::useExclusively);
                    } catch (PoolExhaustedException suspended) {
                        Thread.onSpinWait();
                    }
                    crew().letOthersRun();
                }
                return true;
            });
        }
        for (int round = 0; round < 200; round++) {
            pool.suspend();
            pool.resume();
        }
        done.set(true);
        crew().join();

        eventually(() -> pool.stats().leased() == 0);
        assertThat(workshop.live()).isEqualTo(pool.stats().total());
    }

    @Test
    void evictingDestroysWhatIsIdleAndLeavesWhatIsLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        fill(pool, 3);
        try (Lease<? extends Item> lease = pool.acquire()) {
            pool.evictIdle();
            assertThat(pool.stats().total()).isEqualTo(1);
            lease.get().useExclusively();
        }

        assertThat(workshop.calls("destroy")).isEqualTo(2);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }
}
