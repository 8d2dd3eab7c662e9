package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that end because of their age, their use, or the lack of it. */
@Setups
class ExpiryContract extends TimedContract {

    private static final Duration LIMIT = Duration.ofSeconds(100);

    /** Less than the limit, less the jitter. */
    private static final Duration BEFORE = Duration.ofSeconds(89);

    /** More than the limit, and a period of the housekeeping more. */
    private static final Duration AFTER = Duration.ofSeconds(102);

    @Test
    @Tag("conformance-38")
    void anIdleObjectEndsAtItsAgeWithoutAnyTraffic() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2, settings -> settings.maxLifetime(LIMIT));
        fill(pool, 2);
        time.advance(BEFORE);
        assertThat(pool.stats().idle()).isEqualTo(2);
        time.advance(AFTER.minus(BEFORE));

        assertThat(pool.stats().idle()).isZero();
        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.EXPIRED, DestroyReason.EXPIRED)));
        eventually(() -> pool.stats().total() == 0);
    }

    @Test
    @Tag("conformance-38")
    void aLentObjectIsReplacedWhenItComesBackAndNotBefore() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.maxLifetime(LIMIT));
        try (Lease<? extends Item> lease = pool.acquire()) {
            time.advance(AFTER);
            time.advance(AFTER);
            lease.get().useExclusively();
            assertThat(recorder.reasons).isEmpty();
        }

        assertThat(recorder.reasons).containsExactly(DestroyReason.EXPIRED);
        pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
    }

    @Test
    @Tag("conformance-38")
    void aLentObjectThatIsTooOldIsReplacedWhenItComesBackOnAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.maxLifetime(LIMIT));
        Lease<? extends Item> lease = pool.acquire();
        time.advance(AFTER);
        crew().start(() -> {
                    lease.close();
                    return true;
                })
                .result();

        assertThat(recorder.reasons).containsExactly(DestroyReason.EXPIRED);
    }

    @Test
    @Tag("conformance-38")
    void theAgeGoesOnWhereverTheObjectIsClosed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.maxLifetime(LIMIT));
        Lease<? extends Item> lease = pool.acquire();
        time.advance(BEFORE);
        crew().start(() -> {
                    lease.close();
                    return true;
                })
                .result();
        time.advance(AFTER.minus(BEFORE));

        assertThat(pool.stats().idle()).isZero();
    }

    @Test
    @Tag("conformance-39")
    void objectsThatAreMadeTogetherEndApartButNoMoreThanATenthEarlier() throws Exception {
        endApart(timed(50, settings -> settings.maxLifetime(LIMIT)));
    }

    @Test
    @Tag("conformance-39")
    void howFarApartTheyEndHasNothingToDoWithHowOftenThePoolLooks() throws Exception {
        endApart(timed(50, settings -> settings.maxLifetime(LIMIT).leakThreshold(Duration.ofSeconds(1))));
    }

    private void endApart(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        fill(pool, 50);
        Set<Long> ends = new HashSet<>();
        for (int idle = 50; idle > 0; ) {
            time.advance(Duration.ofSeconds(1));
            if (pool.stats().idle() < idle) {
                idle = pool.stats().idle();
                ends.add(time.millis());
            }
        }

        assertThat(ends)
                .hasSizeGreaterThan(1)
                .allSatisfy(end -> assertThat(end).isBetween(LIMIT.toMillis() * 9 / 10, LIMIT.toMillis() + 1_000));
    }

    @Test
    void anObjectThatIsIdleForTooLongEndsButAsManyStayAsAreToBeReady() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(3, settings -> settings.idleTimeout(LIMIT).minIdle(1));
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int lease = 0; lease < 3; lease++) {
            leases.add(pool.acquire());
        }
        eventually(() -> workshop.calls("create") >= 3);
        leases.forEach(Lease::close);
        time.advance(BEFORE);
        assertThat(pool.stats().idle()).isEqualTo(3);
        time.advance(AFTER.minus(BEFORE));

        assertThat(pool.stats().idle()).isEqualTo(1);
        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.IDLE, DestroyReason.IDLE)));
    }

    @Test
    void anObjectThatIsUsedNowAndThenIsNotIdleForTooLong() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.idleTimeout(LIMIT));
        for (int use = 0; use < 10; use++) {
            pool.run(Item::useExclusively);
            time.advance(LIMIT.dividedBy(2));
        }

        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void anObjectThatWasLentOftenEnoughIsReplaced() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.maxUses(3));
        for (int use = 1; use <= 7; use++) {
            Lease<? extends Item> lease = pool.acquire();
            lease.get().useExclusively();
            if (use % 2 == 0) {
                crew().start(() -> {
                            lease.close();
                            return true;
                        })
                        .result();
            } else {
                lease.close();
            }
        }

        assertThat(recorder.reasons).containsExactly(DestroyReason.USED_UP, DestroyReason.USED_UP);
        assertThat(pool.stats().acquired()).isEqualTo(7);
    }

    @Test
    void whatEndsIsReplacedInTheBackgroundWhereObjectsAreToBeReady() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(2, settings -> settings.maxLifetime(LIMIT).minIdle(2));
        assertThat(pool.awaitFilled(Crew.PATIENCE)).isTrue();
        time.advance(AFTER);
        eventually(() -> {
            time.advance(Duration.ofMillis(100));
            return recorder.reasons.size() == 2 && pool.stats().idle() == 2;
        });

        assertThat(workshop.mostLive()).isEqualTo(2);
    }

    @Test
    @Tag("conformance-40")
    @Tag("conformance-1")
    void objectsThatEndWhileThreadsTakeThemAreNeverUsedAfterwards() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                3,
                settings -> settings.maxLifetime(Duration.ofMillis(60))
                        .idleTimeout(Duration.ofMillis(20))
                        .maxUses(50));
        AtomicBoolean done = new AtomicBoolean();
        for (int user = 0; user < 3; user++) {
            crew().start(() -> {
                while (!done.get()) {
                    try (Lease<? extends Item> lease = pool.tryAcquire()) {
                        if (lease != null) {
                            lease.get().useExclusively();
                        }
                    }
                    crew().letOthersRun();
                }
                return true;
            });
        }
        for (int step = 0; step < 300; step++) {
            time.advance(Duration.ofMillis(5));
        }
        eventually(() -> {
            time.advance(Duration.ofMillis(5));
            return recorder.reasons.size() > 20;
        });
        done.set(true);
        crew().join();

        eventually(() -> pool.stats().leased() == 0);
        assertThat(workshop.live()).isEqualTo(pool.stats().total());
    }
}
