package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When hooks run, and what happens when they fail. */
@Setups(kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY})
class HookContract extends PoolContract {

    @Test
    void anObjectThatWasMadeReadyIsAskedBeforeItsFirstLease() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.fill();
        assertThat(workshop.calls("validate")).isZero();
        pool.run(Item::useExclusively);

        assertThat(workshop.calls("validate")).isEqualTo(1);
    }

    @Test
    void hooksRunOncePerLeaseInTheirOrder() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        workshop.onCreate = item -> order.add("create");
        workshop.onValidate = item -> order.add("validate");
        workshop.onActivate = item -> order.add("activate");
        workshop.onPassivate = item -> order.add("passivate");
        workshop.onDestroy = item -> order.add("destroy");
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(item -> order.add("use"));
        pool.run(item -> order.add("use"));
        pool.close();

        assertThat(order)
                .containsExactly(
                        "create",
                        "activate",
                        "use",
                        "passivate",
                        "validate",
                        "activate",
                        "use",
                        "passivate",
                        "destroy");
    }

    @Test
    void ofThreadsThatCloseALeaseAtOnceOneRunsThePassivateHook() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        for (int round = 1; round <= 100; round++) {
            Lease<? extends Item> lease = pool.acquire();
            CyclicBarrier start = new CyclicBarrier(3);
            for (int closer = 0; closer < 2; closer++) {
                crew().start(() -> {
                    start.await();
                    lease.close();
                    return true;
                });
            }
            start.await();
            lease.close();
            crew().join();
            assertThat(workshop.calls("passivate")).isEqualTo(round);
        }
    }

    @Test
    @Tag("conformance-36")
    void anInvalidObjectIsReplacedWithinTheSameAcquire() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Item stale = pool.use(item -> (Item) item);
        workshop.onValidate = item -> false;
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThat(lease.get()).isNotSameAs(stale);
            eventually(stale::isDestroyed);
        }
        eventually(() -> {
            try (Lease<? extends Item> lease = pool.tryAcquire()) {
                return lease != null; // it waits for the end of the unfit one, but only for a moment
            } catch (WorkshopException impossible) {
                throw new AssertionError(impossible);
            }
        });

        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    @Tag("conformance-37")
    void anObjectWhoseValidationThrowsIsReplacedWithinTheSameAcquire() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Item stale = pool.use(item -> (Item) item);
        workshop.onValidate = item -> {
            throw new IllegalStateException("validate");
        };
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThat(lease.get()).isNotSameAs(stale);
        }
        eventually(stale::isDestroyed);
    }

    @Test
    void whenTheReplacementCannotBeMadeTheCallerLearnsWhyAndThePlaceIsFree() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);
        workshop.onValidate = item -> false;
        WorkshopException broken = new WorkshopException("no replacement");
        workshop.onCreate = item -> {
            throw broken;
        };
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        workshop.onCreate = item -> {};

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
    }

    @Test
    @Tag("conformance-32")
    void anObjectThatCannotBeActivatedAgainIsReplacedWithinTheSameAcquire() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Item stale = pool.use(item -> (Item) item);
        AtomicReference<@Nullable Item> broken = new AtomicReference<>(stale);
        workshop.onActivate = item -> {
            if (broken.compareAndSet(item, null)) {
                throw new WorkshopException("activate");
            }
        };
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThat(lease.get()).isNotSameAs(stale);
        }
        eventually(stale::isDestroyed);
    }

    @Test
    @Tag("conformance-32")
    void aNewObjectThatCannotBeActivatedIsDestroyedAndTheCallerLearnsWhy() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("activate");
        workshop.onActivate = item -> {
            throw broken;
        };

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        eventually(() -> pool.stats().total() == 0);
        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-32")
    void anObjectThatCannotBePassivatedIsDestroyedAndItsHolderLearnsNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onPassivate = item -> {
            throw new WorkshopException("passivate");
        };
        pool.run(Item::useExclusively);

        assertThat(workshop.live()).isZero();
        assertThat(pool.stats().total()).isZero();
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-9")
    void anObjectThatCannotBePassivatedMakesRoomForAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onPassivate = item -> {
            throw new WorkshopException("passivate");
        };
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiter = crew().start(() -> {
            while (true) {
                try {
                    return pool.acquire();
                } catch (PoolExhaustedException retry) {
                    crew().letOthersRun();
                }
            }
        });
        held.close();

        waiter.result().close();
    }

    @Test
    @Tag("conformance-32")
    void anObjectThatCanNeitherBePassivatedNorDestroyedCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onPassivate = item -> {
            throw new WorkshopException("passivate");
        };
        workshop.onDestroy = item -> {
            throw new IllegalStateException("destroy");
        };
        pool.run(Item::useExclusively);
        pool.run(Item::useExclusively);

        assertThat(pool.stats().destroyed()).isEqualTo(2);
    }

    @Test
    void theListenerHearsWhatHooksThrowWhereNobodyElseDoes() throws Exception {
        List<Throwable> heard = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger notPassivated = new AtomicInteger();
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.listener(new PoolListener() {
                    @Override
                    public void hookFailed(Throwable failure) {
                        heard.add(failure);
                    }

                    @Override
                    public void destroyed(DestroyReason reason) {
                        if (reason == DestroyReason.NOT_PASSIVATED) {
                            notPassivated.incrementAndGet();
                        }
                    }
                }));
        WorkshopException passivate = new WorkshopException("passivate");
        IllegalStateException destroy = new IllegalStateException("destroy");
        workshop.onPassivate = item -> {
            throw passivate;
        };
        workshop.onDestroy = item -> {
            throw destroy;
        };
        pool.run(Item::useExclusively);

        assertThat(heard).containsExactlyInAnyOrder(passivate, destroy);
        assertThat(notPassivated).hasValue(1);
    }
}
