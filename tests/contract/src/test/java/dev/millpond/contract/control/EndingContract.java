package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.ThreadKind;
import dev.millpond.contract.support.Workshop;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Pool;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pools leave behind, and what they do to each other: nothing. */
@Setups(kinds = PoolKind.HOOKED, policies = WhenExhausted.WAIT, threads = ThreadKind.PLATFORM)
class EndingContract extends PoolContract {

    private static final String HOUSEKEEPER = "millpond-housekeeper";

    @Test
    @Tag("conformance-50")
    void theHousekeeperHasNoContextClassLoaderAndEndsWithTheLastPool() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        eventually(() -> hasThread(thread -> thread.getName().equals(HOUSEKEEPER)));

        assertThat(hasThread(thread -> thread.getName().startsWith("millpond-")
                        && (thread.getContextClassLoader() != null || !thread.isDaemon())))
                .isFalse();
        pool.close();
        eventually(() -> !hasThread(thread -> thread.getName().equals(HOUSEKEEPER)));
    }

    @Test
    void allPoolsShareOneHousekeeper() throws Exception {
        for (int count = 0; count < 10; count++) {
            Pool<? extends Item, WorkshopException> pool =
                    pool(1, settings -> settings.minIdle(1).maxLifetime(Duration.ofMinutes(1)));
            assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        }
        eventually(() -> hasThread(thread -> thread.getName().equals(HOUSEKEEPER)));

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals(HOUSEKEEPER))
                .hasSize(1);
    }

    @Test
    void aPoolThatSetsNoTimesNeedsNoThread() throws Exception {
        eventually(() -> !hasThread(thread -> thread.getName().equals(HOUSEKEEPER)));
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);

        assertThat(hasThread(thread -> thread.getName().equals(HOUSEKEEPER))).isFalse();
    }

    @Test
    void aForgottenPoolIsCollectedThoughItHasHousekeeping() throws Exception {
        WeakReference<Pool<? extends Item, WorkshopException>> forgotten = forgottenPool();

        eventuallyCollected(() -> forgotten.get() == null);
        workshop.forget();
    }

    @Test
    void aPoolWhoseHooksHangDoesNotHoldUpAnother() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Pool<? extends Item, WorkshopException> hanging =
                pool(4, settings -> settings.idleTimeout(Duration.ofMillis(1)));
        hanging.fill();
        workshop.onDestroy = item -> Crew.awaitUninterruptibly(open);
        eventually(() -> workshop.calls("destroy") == 2); // two at once, and they hang
        Workshop other = new Workshop();
        try (Pool<? extends Item, WorkshopException> lively =
                setup().kind().build(other, settings -> settings.minIdle(1).idleTimeout(Duration.ofMillis(1)))) {
            assertThat(lively.awaitFilled(Crew.PATIENCE)).isTrue();
            lively.fill();
        }
        open.countDown();
    }

    @Test
    void howeverManyPoolsHaveHooksThatHangAnotherOneGoesOn() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        List<Pool<? extends Item, WorkshopException>> hanging = new ArrayList<>();
        for (int count = 0; count < 20; count++) {
            Pool<? extends Item, WorkshopException> pool =
                    pool(2, settings -> settings.idleTimeout(Duration.ofMillis(1)));
            pool.fill();
            hanging.add(pool);
        }
        workshop.onDestroy = item -> Crew.awaitUninterruptibly(open);
        try {
            eventually(() -> hanging.stream().allMatch(pool -> pool.stats().idle() == 0));
            try (Pool<? extends Item, WorkshopException> lively =
                    setup().kind().build(new Workshop(), settings -> settings.minIdle(1))) {
                assertThat(lively.awaitFilled(Crew.PATIENCE)).isTrue();
            }
        } finally {
            open.countDown();
        }
    }

    @Test
    void noHookRunsOnTheHousekeeperThoughTheExecutorRunsTasksInTheCaller() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        workshop.onDestroy = item -> threads.add(Thread.currentThread().getName());
        Pool<? extends Item, WorkshopException> pool =
                pool(2, settings -> settings.executor(Runnable::run).idleTimeout(Duration.ofMillis(1)));
        pool.fill();
        eventually(() -> pool.stats().total() == 0);

        assertThat(threads).isNotEmpty().doesNotContain(HOUSEKEEPER);
    }

    @Test
    void anExecutorThatBlocksWhoHandsItATaskDoesNotHoldUpAnotherPool() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch handing = new CountDownLatch(1);
        Pool<? extends Item, WorkshopException> blocked = pool(
                2,
                settings -> settings.idleTimeout(Duration.ofMillis(1)).executor(task -> {
                    handing.countDown();
                    Crew.awaitUninterruptibly(open);
                    task.run();
                }));
        try {
            blocked.fill();
            Crew.awaitUninterruptibly(handing);
            Pool<? extends Item, WorkshopException> lively =
                    pool(1, settings -> settings.idleTimeout(Duration.ofMillis(1)));
            lively.fill();
            eventually(() -> lively.stats().total() == 0);
        } finally {
            open.countDown();
        }
    }

    private WeakReference<Pool<? extends Item, WorkshopException>> forgottenPool() throws Exception {
        Pool<? extends Item, WorkshopException> pool = setup().kind()
                .build(
                        workshop,
                        settings -> settings.maxLifetime(Duration.ofMinutes(1)).minIdle(1));
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        return new WeakReference<>(pool);
    }

    private static boolean hasThread(Predicate<Thread> condition) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(condition);
    }
}
