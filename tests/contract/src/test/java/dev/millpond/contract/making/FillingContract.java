package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are made before anybody asks for them. */
@Setups
class FillingContract extends PoolContract {

    private final ManualTime time = new ManualTime();

    @Test
    @Tag("conformance-6")
    void asManyAsAreToBeReadyAreMadeAtTheStart() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(5, settings -> settings.minIdle(3));

        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        assertThat(pool.stats().idle()).isEqualTo(3);
        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    @Tag("conformance-6")
    void whatIsLentIsReplacedByAnotherThatIsReady() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> {
            time.of(settings);
            settings.minIdle(2);
        });
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        try (Lease<? extends Item> lease = pool.acquire()) {
            time.advance(Duration.ofMillis(100));
            eventually(() -> pool.stats().idle() == 2);
            assertThat(lease.get().useExclusively()).isEqualTo(1);
        }
        time.advance(Duration.ofSeconds(1));

        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    @Tag("conformance-1")
    void noMoreAreMadeReadyThanThereIsRoomFor() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> {
            time.of(settings);
            settings.minIdle(3);
        });
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> other = pool.acquire()) {
            time.advance(Duration.ofSeconds(1));
            assertThat(one.get()).isNotSameAs(other.get());
            assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        }

        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    @Tag("conformance-6")
    void fillMakesWhatIsMissingAndNothingTheSecondTime() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(4);
        pool.fill();
        pool.fill();

        assertThat(pool.stats().idle()).isEqualTo(4);
        assertThat(workshop.calls("create")).isEqualTo(4);
    }

    @Test
    @Tag("conformance-6")
    void fillBesideTheBackgroundMakesNoMoreThanAreToBeReady() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(open);
        Pool<? extends Item, WorkshopException> pool = pool(12, settings -> settings.minIdle(3));
        eventually(() -> workshop.calls("create") >= 2);
        Crew.Hand<Boolean> filler = crew().start(() -> {
            pool.fill();
            return true;
        });
        eventually(() -> workshop.calls("create") >= 3);
        open.countDown();
        filler.result();
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();

        assertThat(pool.stats().idle()).isEqualTo(3);
        assertThat(workshop.calls("create")).isEqualTo(3);
    }

    @Test
    @Tag("conformance-6")
    void manyWhoFillAtOnceMakeNoMoreThanAreToBeReady() throws Exception {
        for (int round = 0; round < 5; round++) {
            int before = workshop.calls("create");
            CountDownLatch together = new CountDownLatch(1);
            Pool<? extends Item, WorkshopException> pool = pool(12, settings -> settings.minIdle(3));
            List<Crew.Hand<Boolean>> fillers = new ArrayList<>();
            for (int filler = 0; filler < 8; filler++) {
                fillers.add(crew().start(() -> {
                    Crew.awaitUninterruptibly(together);
                    pool.fill();
                    return true;
                }));
            }
            workshop.onCreate = item -> LockSupport.parkNanos(1_000_000);
            together.countDown();
            for (Crew.Hand<Boolean> filler : fillers) {
                filler.result();
            }

            assertThat(pool.stats().idle()).isEqualTo(3);
            assertThat(workshop.calls("create") - before).isEqualTo(3);
        }
    }

    @Test
    void whatFillCannotMakeItsCallerLearnsAndWhatItMadeStays() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        WorkshopException broken = new WorkshopException("third");
        workshop.onCreate = item -> {
            if (workshop.calls("create") == 3) {
                throw broken;
            }
        };

        assertThatThrownBy(pool::fill).isSameAs(broken);
        assertThat(pool.stats().idle()).isEqualTo(2);
        assertThat(pool.stats().total()).isEqualTo(2);
    }

    @Test
    void aClosedPoolIsNotFilled() {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        pool.close();

        assertThatThrownBy(pool::fill).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(() -> pool.awaitFilled(Duration.ZERO)).isInstanceOf(PoolClosedException.class);
    }

    @Test
    void whoWaitsForThePoolToBeFilledLearnsWhyItIsNot() throws Exception {
        WorkshopException broken = new WorkshopException("backend is down");
        workshop.onCreate = item -> {
            throw broken;
        };
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));

        eventually(() -> pool.stats().creationFailures() > 0);
        assertThatThrownBy(() -> {
                    while (!pool.awaitFilled(Duration.ofMillis(5))) {
                        Thread.onSpinWait();
                    }
                })
                .isSameAs(broken);
        workshop.onCreate = item -> {};
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
    }

    @Test
    void noMoreThanTwoAreMadeAtOnceInTheBackground() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger making = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        workshop.onCreate = item -> {
            most.accumulateAndGet(making.incrementAndGet(), Math::max);
            Crew.awaitUninterruptibly(open);
            making.decrementAndGet();
        };
        Pool<? extends Item, WorkshopException> pool = pool(6, settings -> settings.minIdle(6));
        eventually(() -> making.get() == 2);
        assertThat(pool.awaitFilled(Duration.ofMillis(5))).isFalse();
        open.countDown();

        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        assertThat(most).hasValue(2);
    }

    @Test
    @Tag("conformance-33")
    @Tag("conformance-34")
    void afterFailuresItTriesEverLessOftenAndHealsUnaided() throws Exception {
        List<Long> attempts = new ArrayList<>();
        workshop.onCreate = item -> {
            attempts.add(time.millis());
            throw new WorkshopException("backend is down");
        };
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.minIdle(1).executor(Runnable::run); // here, now
        });
        time.advance(Duration.ofSeconds(60));

        assertThat(attempts.get(1) - attempts.get(0)).isBetween(4L, 10L);
        for (int attempt = 1; attempt < attempts.size(); attempt++) {
            long gap = attempts.get(attempt) - attempts.get(attempt - 1);
            long longest = Math.min(5_000, 10L << Math.min(20, attempt - 1));
            assertThat(gap).isBetween(longest / 2 - 1, longest + 1);
        }
        assertThat(attempts).hasSizeLessThan(40);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(6));
        assertThat(pool.stats().idle()).isEqualTo(1);
    }
}
