package dev.millpond.contract.exhaustion;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is served when several threads want the same object. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS},
        policies = WhenExhausted.WAIT)
class FairnessContract extends PoolContract {

    @Test
    @Tag("conformance-14")
    void waitersAreServedInTheOrderInWhichTheyCame() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < 8; number++) {
            int mine = number;
            startWaiting(pool, () -> {
                try (Lease<? extends Item> lease = pool.acquire()) {
                    served.add(mine);
                    lease.get().useExclusively();
                    return lease;
                }
            });
        }
        // The last one has waited long enough to be served before running threads: from here on all are handed over.
        spinForAMillisecond();
        held.close();
        crew().join();

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    @Tag("conformance-14")
    void aBusyThreadCannotStarveAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        Crew.Hand<Integer> hog = crew().start(() -> {
            int cycles = 0;
            while (!served.get()) {
                pool.run(Item::useExclusively);
                cycles++;
                crew().letOthersRun();
            }
            return cycles;
        });
        for (int turn = 0; turn < 50; turn++) {
            crew().start(() -> pool.use(Item::useExclusively)).result();
        }
        served.set(true);

        assertThat(hog.result()).isPositive();
    }

    @Test
    @Tag("conformance-14")
    void aThreadThatHoldsForLongGivesTheObjectUpAtOneOfItsNextReleases() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        AtomicInteger holds = new AtomicInteger();
        Crew.Hand<Boolean> hog = crew().start(() -> {
            while (!served.get()) {
                pool.run(item -> spinForAMillisecond());
                holds.incrementAndGet();
                crew().letOthersRun();
            }
            return true;
        });
        int mostHolds = 0;
        for (int turn = 0; turn < 10; turn++) {
            AtomicInteger before = new AtomicInteger();
            Crew.Hand<Integer> waiter = crew().start(() -> {
                before.set(holds.get());
                return pool.use(item -> holds.get());
            });
            mostHolds = Math.max(mostHolds, waiter.result() - before.get());
        }
        served.set(true);
        hog.result();

        // One is what the pool promises; the rest allows for a machine that is busy with something else.
        assertThat(mostHolds).isLessThan(100);
    }

    @Test
    @Tag("conformance-14")
    void aBusyThreadThatBreaksEveryObjectCannotStarveAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicBoolean served = new AtomicBoolean();
        crew().start(() -> {
            while (!served.get()) {
                try (Lease<? extends Item> lease = pool.acquire()) {
                    lease.invalidate();
                }
                crew().letOthersRun();
            }
            return true;
        });
        for (int turn = 0; turn < 50; turn++) {
            crew().start(() -> pool.use(Item::useExclusively)).result();
        }
        served.set(true);
        crew().join();
        assertThat(workshop.mostLive()).isEqualTo(1);
    }

    private static void spinForAMillisecond() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 1_000_000) {
            Thread.onSpinWait();
        }
    }
}
