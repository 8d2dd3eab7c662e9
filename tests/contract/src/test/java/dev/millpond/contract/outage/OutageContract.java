package dev.millpond.contract.outage;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** No object can be made, and some are lent: whoever waits is served by what comes back, and hears of a failure last. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY, PoolKind.WITHOUT_THREADS},
        policies = WhenExhausted.WAIT)
class OutageContract extends PoolContract {

    private final WorkshopException broken = new WorkshopException("too many connections");

    private void breakMaking() {
        workshop.onCreate = item -> {
            throw broken;
        };
    }

    @Test
    void whoWaitsIsServedByWhatIsLentThoughNoMoreCanBeMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        breakMaking();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> pool.stats().creationFailures() > 0);
        held.close();

        try (Lease<? extends Item> served = waiter.result()) {
            assertThat(served.get()).isSameAs(item);
        }
    }

    @Test
    void soIsWhoSetsALimit() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        breakMaking();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool, () -> pool.acquire(Crew.PATIENCE));
        eventually(() -> pool.stats().creationFailures() > 0);
        held.close();

        waiter.result().close();
    }

    @Test
    void anOpenCircuitRefusesNobodyWhomWhatIsLentCanServe() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.failFastAfter(1));
        Lease<? extends Item> held = pool.acquire();
        breakMaking();
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.close();

        waiter.result().close();
    }

    @Test
    void whoWaitsHearsOfTheFailureWhenWhatWasLentDoesNotComeBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        breakMaking();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        eventually(() -> pool.stats().creationFailures() > 0);
        held.invalidate();

        assertThat(waiter.failure()).isSameAs(broken);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    void whatIsBeingMadeForAnotherMayServeAsWell() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> {
            if (workshop.calls("create") > 1) {
                throw broken;
            }
            Crew.awaitUninterruptibly(open);
        };
        Crew.Hand<Integer> first = crew().start(() -> pool.use(Item::useExclusively));
        eventually(() -> workshop.calls("create") == 1);
        Crew.Hand<Integer> second = crew().start(() -> pool.use(Item::useExclusively));
        eventually(() -> pool.stats().creationFailures() > 0);
        open.countDown();

        assertThat(List.of(first.result(), second.result())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void howeverManyWaitFewAttemptsAreMadeAndEverLessOften() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(8);
        Lease<? extends Item> held = pool.acquire();
        AtomicInteger making = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        workshop.onCreate = item -> {
            most.accumulateAndGet(making.incrementAndGet(), Math::max);
            making.decrementAndGet();
            throw broken;
        };
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        long start = System.nanoTime();
        List<Crew.Hand<Integer>> waiters = new ArrayList<>();
        for (int waiting = 0; waiting < 8; waiting++) {
            waiters.add(crew().start(() -> pool.use(Item::useExclusively)));
        }
        eventually(() -> pool.stats().creationFailures() > 8);
        long nanos = System.nanoTime() - start;
        held.close();

        assertThat(nanos).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(5 + 10 + 20 + 25)); // two at a time
        assertThat(most).hasValueLessThanOrEqualTo(2);
        for (Crew.Hand<Integer> waiter : waiters) {
            assertThat(waiter.result()).isPositive();
        }
    }
}
