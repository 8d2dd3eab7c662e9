package dev.millpond.contract.exhaustion;

import static dev.millpond.contract.support.Dimension.CREATION;
import static dev.millpond.contract.support.Dimension.KIND;
import static dev.millpond.contract.support.Dimension.THREADS;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ends the wait for an exhausted pool. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS},
        policies = WhenExhausted.WAIT,
        crossed = {KIND, CREATION, THREADS})
class WaitingContract extends PoolContract {

    /** Virtual threads that are pinned get new carriers up to 256. */
    private static final int MORE_THAN_CARRIERS = 300;

    @Test
    @Tag("conformance-8")
    void aReleaseWakesAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.close();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isSameAs(item);
        }
    }

    @Test
    @Tag("conformance-8")
    void aReleaseOnAnotherThreadWakesAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        crew().start(() -> {
            held.close();
            return true;
        });

        waiter.result().close();
    }

    @Test
    @Tag("conformance-9")
    void anInvalidateWakesAWaiterWhichMakesANewObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item broken = held.get();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        held.invalidate();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isNotSameAs(broken);
        }
    }

    @Test
    @Tag("conformance-10")
    void aFailedCreationIsNotChargedToOneWhomTheNextCanServe() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicBoolean broken = new AtomicBoolean(true);
        workshop.onCreate = item -> {
            if (broken.getAndSet(false)) {
                throw new WorkshopException("first attempt");
            }
        };
        List<Crew.Hand<?>> waiters = new ArrayList<>();
        for (int waiting = 0; waiting < 2; waiting++) {
            waiters.add(startWaiting(pool, () -> {
                try (Lease<? extends Item> served = pool.acquire()) {
                    return served;
                }
            }));
        }
        held.invalidate();

        int failures = 0;
        for (Crew.Hand<?> waiter : waiters) {
            try {
                waiter.result();
            } catch (WorkshopException nothingElseWasUnderWay) {
                failures++;
            }
        }
        assertThat(failures).isLessThanOrEqualTo(1);
        assertThat(pool.stats().creationFailures()).isEqualTo(1);
    }

    @Test
    void aLargerPoolServesItsWaiters() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
            Crew.Hand<Lease<? extends Item>> other = startWaiting(pool);
            pool.resize(3);

            assertThat(one.result().get()).isNotSameAs(held.get());
            one.result().close();
            other.result().close();
        }
    }

    @Test
    @Tag("conformance-46")
    void closingThePoolEndsEveryWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> one = startWaiting(pool);
        Crew.Hand<Lease<? extends Item>> other = startWaiting(pool);
        pool.close();

        assertThat(one.failure()).isInstanceOf(PoolClosedException.class);
        assertThat(other.failure()).isInstanceOf(PoolClosedException.class);
        held.close();
    }

    @Test
    @Tag("conformance-15")
    void tryAcquireAnswersNullWhenAllIsLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire();
                Lease<? extends Item> none = pool.tryAcquire()) {
            assertThat(none).isNull();
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    @Tag("conformance-15")
    void tryAcquireAnswersNullWhileAnotherThreadHoldsItsFavourite() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);
        Lease<? extends Item> elsewhere =
                crew().start(() -> (Lease<? extends Item>) pool.acquire()).result();

        assertThat(pool.tryAcquire()).isNull();
        elsewhere.close();
    }

    @Test
    @Tag("conformance-54")
    void manyThatWaitLeaveTheMachineToOthers() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        List<Crew.Hand<Integer>> waiters = new ArrayList<>();
        for (int waiter = 0; waiter < MORE_THAN_CARRIERS; waiter++) {
            waiters.add(crew().start(() -> pool.use(Item::useExclusively)));
        }
        eventually(() -> pool.stats().waiting() == MORE_THAN_CARRIERS);
        assertThat(crew().start(() -> "free").result()).isEqualTo("free");
        held.close();

        for (Crew.Hand<Integer> waiter : waiters) {
            assertThat(waiter.result()).isPositive();
        }
    }

    @Test
    void whatIsMadeInTheBackgroundServesAWaiter() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(open);
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        eventually(() -> workshop.calls("create") == 1);
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        open.countDown();

        waiter.result().close();
        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void whoeverComesWhenAsManyWaitAsMayIsRefusedAtOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWaiting(1));
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        assertThatThrownBy(pool::acquire)
                .isInstanceOf(PoolExhaustedException.class)
                .hasMessageContaining("nothing is free, and 1 wait already");
        held.close();

        waiter.result().close();
    }
}
