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
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit is a limit, whichever hook hangs; each test would wait for ever where it is none. */
@Setups(
        kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        policies = WhenExhausted.WAIT)
class LimitContract extends PoolContract {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void whatHangsGoesOn() {
        open.countDown();
    }

    private void hang() {
        Crew.awaitUninterruptibly(open);
    }

    /** Acquires on a thread that is given up if the limit does not hold. */
    private Crew.Hand<Lease<? extends Item>> within(Pool<? extends Item, WorkshopException> pool, Duration limit) {
        return crew().start(() -> pool.acquire(limit));
    }

    @Test
    void theLimitOfACallHoldsThoughTheConstructorHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onCreate = item -> hang();

        assertThat(within(pool, SHORT).failure()).isInstanceOf(PoolTimeoutException.class);
        open.countDown();
        eventually(() -> pool.stats().idle() == pool.stats().total());
        pool.run(Item::useExclusively);
    }

    @Test
    void theLimitOfThePoolHoldsThoughTheConstructorHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWait(SHORT));
        workshop.onCreate = item -> hang();

        assertThat(crew().start(pool::acquire).failure()).isInstanceOf(PoolTimeoutException.class);
        assertThat(crew().start(() -> pool.use(Item::useExclusively)).failure())
                .isInstanceOf(PoolTimeoutException.class);
    }

    @Test
    void whatComesBackWhileTheConstructorHangsIsTaken() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        workshop.onCreate = made -> hang();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool, () -> pool.acquire(Crew.PATIENCE));
        eventually(() -> workshop.calls("create") == 2);
        held.close();

        try (Lease<? extends Item> lease = waiter.result()) {
            assertThat(lease.get()).isSameAs(item);
        }
    }

    @Test
    void closingThePoolEndsTheWaitForAConstructorThatHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onCreate = item -> hang();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool, () -> pool.acquire(Crew.PATIENCE));
        eventually(() -> workshop.calls("create") == 1);
        pool.close();

        assertThat(waiter.failure()).isInstanceOf(PoolClosedException.class);
    }

    @Test
    void anUnfitObjectWhoseEndHangsIsReplaced() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 1);
        workshop.onValidate = item -> false;
        workshop.onDestroy = item -> hang();

        within(pool, Crew.PATIENCE).result().close();
        assertThat(pool.stats().total()).as("one hangs").isEqualTo(2);
    }

    @Test
    void theLimitHoldsThoughTheEndOfAnUnfitObjectHangsInItsOnlyPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        workshop.onValidate = item -> false;
        workshop.onDestroy = item -> hang();

        assertThat(within(pool, SHORT).failure()).isInstanceOf(PoolTimeoutException.class);
        assertThat(workshop.mostLive()).isEqualTo(1);
    }

    @Test
    void aNewObjectThatCannotBeActivatedHoldsNobodyUpThoughItsEndHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("activate");
        workshop.onActivate = item -> {
            throw broken;
        };
        workshop.onDestroy = item -> hang();

        assertThat(within(pool, Crew.PATIENCE).failure()).isSameAs(broken);
    }

    @Test
    void aCheckThatHangsMakesAnObjectUnfitWhenItsTimeIsUp() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.validateTimeout(SHORT));
        fill(pool, 2);
        workshop.onValidate = item -> {
            if (workshop.calls("validate") == 1) {
                hang();
            }
            return true;
        };

        within(pool, Crew.PATIENCE).result().close();
        eventually(() -> workshop.calls("destroy") == 1);
        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @Test
    void theLimitOfACallHoldsAlsoForACheckThatHasMoreTime() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                pool(1, settings -> settings.validateTimeout(Duration.ofDays(1)));
        fill(pool, 1);
        workshop.onValidate = item -> {
            hang();
            return true;
        };
        workshop.onCreate = item -> hang();

        assertThat(within(pool, SHORT).failure()).isInstanceOf(PoolTimeoutException.class);
    }

    @Test
    void waitingForThePoolToBeFilledEndsThoughTheConstructorHangs() throws Exception {
        workshop.onCreate = item -> hang();
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.minIdle(1));

        assertThat(crew().start(() -> pool.awaitFilled(SHORT)).result()).isFalse();
    }

    @Test
    void anObjectIsMadeWithTheContextClassLoaderOfTheOneWhoNeedsIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
        workshop.onCreate = item -> seen.set(Thread.currentThread().getContextClassLoader());
        try (URLClassLoader mine = new URLClassLoader(new URL[0])) {
            crew().start(() -> {
                        Thread.currentThread().setContextClassLoader(mine);
                        pool.acquire(Crew.PATIENCE).close();
                        return true;
                    })
                    .result();
            assertThat(seen).hasValue(mine);
        }
    }

    @Test
    void aPoolClosesWithinItsGraceThoughTheEndOfAnObjectHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        fill(pool, 3);
        AtomicBoolean first = new AtomicBoolean(true);
        workshop.onDestroy = item -> {
            if (first.getAndSet(false)) {
                hang();
            }
        };

        assertThat(crew().start(() -> pool.close(SHORT)).result()).isFalse();
        eventually(() -> workshop.calls("destroy") == 3);
        assertThatThrownBy(pool::tryAcquire).isInstanceOf(PoolClosedException.class);
        open.countDown();
    }

    @Test
    void aPoolClosesWithinItsGraceThoughAnExecutorKeepsWhoeverHandsOver() throws Exception {
        AtomicBoolean keeps = new AtomicBoolean();
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.backgroundExecutor(task -> {
                    if (keeps.get()) {
                        hang();
                    }
                    task.run();
                }));
        pool.run(Item::useExclusively);
        keeps.set(true);

        assertThat(crew().start(() -> pool.close(SHORT)).result()).isFalse();
        open.countDown();
    }

    @Test
    void aCheckWithALimitThatThrowsMakesTheObjectUnfit() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.validateTimeout(Crew.PATIENCE));
        fill(pool, 1);
        workshop.onValidate = item -> {
            throw new IllegalStateException("check");
        };

        within(pool, Crew.PATIENCE).result().close();
        eventually(() -> workshop.calls("destroy") == 1);
        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @Test
    void aThreadThatWaitsForThePoolToBeFilledCanBeInterrupted() throws Exception {
        workshop.onCreate = item -> hang();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        Crew.Hand<Boolean> waiter = crew().start(() -> pool.awaitFilled(Crew.PATIENCE));
        waiter.interrupt();

        assertThat(waiter.failure()).isInstanceOf(PoolInterruptedException.class);
        open.countDown();
    }

    @Test
    void aThreadThatWaitsForWhatThePoolMakesWhileItFillsCanBeInterrupted() throws Exception {
        workshop.onCreate = item -> hang();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        eventually(() -> workshop.calls("create") == 1);
        Crew.Hand<Boolean> filler = crew().start(() -> {
            pool.fill();
            return true;
        });
        filler.interrupt();

        assertThat(filler.failure()).isInstanceOf(PoolInterruptedException.class);
        open.countDown();
    }
}
