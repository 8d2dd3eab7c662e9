package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolStats;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changing the size of a pool, and replacing its objects, while they are in use. */
@Setups(kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS})
class ControlContract extends PoolContract {

    @Test
    void aLargerPoolHoldsMoreObjects() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.resize(2);
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> other = pool.acquire()) {
            assertThat(one.get()).isNotSameAs(other.get());
        }

        assertThat(pool.stats().maxSize()).isEqualTo(2);
        assertThat(pool.stats().idle()).isEqualTo(2);
    }

    @Test
    void aSmallerPoolDestroysIdleObjectsAtOnceAndNoMoreThanAreSurplus() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(4);
        fill(pool, 3);
        pool.resize(2);

        assertThat(pool.stats().idle()).isEqualTo(2);
        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-7")
    void aSmallerPoolDestroysLentObjectsWhenTheyComeBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        Lease<? extends Item> one = pool.acquire();
        Lease<? extends Item> two = pool.acquire();
        Lease<? extends Item> three = pool.acquire();
        pool.resize(1);
        one.get().useExclusively();
        assertThat(workshop.calls("destroy")).isZero();
        one.close();
        two.close();
        three.close();

        assertThat(workshop.calls("destroy")).isEqualTo(2);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-7")
    void aSmallerPoolKeepsAsManyAsItMayWhateverComesBackFirstAndWhere() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> one = pool.acquire();
        Lease<? extends Item> other = pool.acquire();
        pool.resize(1);
        crew().start(() -> {
                    one.close();
                    other.close();
                    return true;
                })
                .result();
        assertThat(pool.stats().idle()).isEqualTo(1);

        pool.resize(2);
        Lease<? extends Item> first = pool.acquire();
        Lease<? extends Item> second = pool.acquire();
        pool.resize(1);
        crew().start(() -> {
                    second.close();
                    first.close();
                    return true;
                })
                .result();
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-7")
    void aSmallerPoolLendsNothingThatComesBackWhileAsManyAsItMayHaveAreLent() throws Exception {
        for (int first = 0; first < 2; first++) {
            Pool<? extends Item, WorkshopException> pool = pool(2);
            List<Lease<? extends Item>> leases = List.of(pool.acquire(), pool.acquire());
            int destroyed = workshop.calls("destroy");
            pool.resize(1);
            leases.get(first).close();

            assertThat(pool.stats().idle()).isZero();
            assertThat(workshop.calls("destroy")).isEqualTo(destroyed + 1);
            leases.get(1 - first).close();
            assertThat(pool.stats().idle()).isEqualTo(1);
        }
    }

    @Test
    @Tag("conformance-7")
    void soItIsWhereTheyComeBackOnAnotherThread() throws Exception {
        for (int first = 0; first < 3; first++) {
            Pool<? extends Item, WorkshopException> pool = pool(3);
            List<Lease<? extends Item>> leases = List.of(pool.acquire(), pool.acquire(), pool.acquire());
            pool.resize(1);
            Lease<? extends Item> one = leases.get(first);
            Lease<? extends Item> other = leases.get((first + 1) % 3);
            crew().start(() -> {
                        one.close();
                        other.close();
                        return true;
                    })
                    .result();

            assertThat(pool.stats().idle()).isZero();
            leases.get((first + 2) % 3).close();
            assertThat(pool.stats().idle()).isEqualTo(1);
        }
    }

    @Test
    void aSizeBelowOneIsRefused() {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        assertThatThrownBy(() -> pool.resize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("ItemPool: maxSize must be at least 1, but is 0");
    }

    @Test
    void refreshReplacesIdleObjectsNowAndLentOnesOnReturn() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 2);
        try (Lease<? extends Item> held = pool.acquire()) {
            pool.refresh();
            assertThat(workshop.calls("destroy")).isEqualTo(1);
            assertThat(held.get().isDestroyed()).isFalse();
        }

        assertThat(workshop.calls("destroy")).isEqualTo(2);
        assertThat(pool.stats().total()).isZero();
        pool.run(Item::useExclusively);
        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    void refreshReplacesWhatComesBackOnAnotherThreadToo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        pool.refresh();
        crew().start(() -> {
                    held.close();
                    return true;
                })
                .result();

        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-7")
    @Tag("conformance-51")
    void sizesThatChangeUnderLoadConvergeAndLoseNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(4);
        AtomicBoolean done = new AtomicBoolean();
        List<Crew.Hand<Integer>> users = new ArrayList<>();
        for (int user = 0; user < 4; user++) {
            users.add(crew().start(() -> {
                int cycles = 0;
                while (!done.get()) {
                    try (Lease<? extends Item> lease = pool.tryAcquire()) {
                        if (lease != null) {
                            lease.get().useExclusively();
                            cycles++;
                        }
                    }
                    crew().letOthersRun();
                }
                return cycles;
            }));
        }
        for (int flip = 0; flip < 500; flip++) {
            pool.resize(1 + ThreadLocalRandom.current().nextInt(6));
            if (flip % 10 == 0) {
                pool.refresh();
            }
        }
        pool.resize(2);
        done.set(true);
        long cycles = 0;
        for (Crew.Hand<Integer> user : users) {
            cycles += user.result();
        }

        eventually(() -> pool.stats().leased() == 0); // also what came too late from an executor
        PoolStats stats = pool.stats();
        assertThat(stats.idle()).isLessThanOrEqualTo(2);
        assertThat(stats.acquired()).isEqualTo(cycles);
        assertThat(stats.created() - stats.destroyed()).isEqualTo(stats.total());
        assertThat(workshop.live()).isEqualTo(stats.total());
    }
}
