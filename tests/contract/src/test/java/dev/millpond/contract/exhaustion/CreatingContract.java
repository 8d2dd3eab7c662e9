package dev.millpond.contract.exhaustion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The classic pool: makes one more when it is exhausted, and keeps no more than maxSize. */
@Setups(policies = WhenExhausted.CREATE)
class CreatingContract extends PoolContract {

    @Test
    void oneMoreIsMadeWhenAllAreLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> first = pool.acquire();
                Lease<? extends Item> second = pool.acquire();
                Lease<? extends Item> third = pool.acquire(Crew.PATIENCE);
                Lease<? extends Item> fourth = pool.tryAcquire()) {
            assertThat(fourth).isNotNull();
            assertThat(List.of(first.get(), second.get(), third.get(), fourth.get()))
                    .usingElementComparator((one, other) -> one == other ? 0 : 1)
                    .doesNotHaveDuplicates();
            assertThat(pool.stats().total()).isEqualTo(4);
        }
    }

    @Test
    void whatComesBackIsKeptWhileFewerThanMaxSizeAreIdleElseDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> first = pool.acquire();
        Lease<? extends Item> second = pool.acquire();
        Lease<? extends Item> third = pool.acquire();
        Lease<? extends Item> fourth = pool.acquire();
        Item kept = fourth.get();

        fourth.close();
        assertThat(pool.stats().idle()).isEqualTo(1);
        assertThat(kept.isDestroyed()).isFalse();
        first.close();
        assertThat(pool.stats().idle()).isEqualTo(2);
        assertThat(workshop.calls("destroy")).isZero();
        Item dropped = third.get();
        third.close();
        assertThat(dropped.isDestroyed()).isTrue();
        second.close();
        assertThat(workshop.calls("destroy")).isEqualTo(2);
        assertThat(pool.stats().idle()).isEqualTo(2);
        assertThat(pool.stats().total()).isEqualTo(2);
    }

    @Test
    void whatIsKeptIsReused() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> first = pool.acquire();
        Lease<? extends Item> second = pool.acquire();
        Item kept = second.get();
        second.close();
        try (Lease<? extends Item> third = pool.acquire()) {
            assertThat(third.get()).isSameAs(kept);
        }
        first.close();
    }

    @Test
    void neverMoreThanMaxSizeAreIdleUnderLoad() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        AtomicBoolean done = new AtomicBoolean();
        Crew.Hand<Integer> observer = crew().start(() -> {
            int most = 0;
            while (!done.get()) {
                most = Math.max(most, pool.stats().idle());
                crew().letOthersRun();
            }
            return most;
        });
        List<Crew.Hand<Boolean>> users = new ArrayList<>();
        for (int user = 0; user < 4; user++) {
            users.add(crew().start(() -> {
                for (int cycle = 0; cycle < 5_000; cycle++) {
                    try (Lease<? extends Item> one = pool.acquire();
                            Lease<? extends Item> other =
                                    ThreadLocalRandom.current().nextBoolean() ? pool.acquire() : null) {
                        one.get().useExclusively();
                        if (other != null) {
                            other.get().useExclusively();
                        }
                    }
                }
                return true;
            }));
        }
        for (Crew.Hand<Boolean> user : users) {
            user.result();
        }
        done.set(true);

        assertThat(observer.result()).isLessThanOrEqualTo(2);
        eventually(() -> pool.stats().leased() == 0); // also what came too late from an executor
    }
}
