package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LiveSettings;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Settings that are changed while the pool runs. */
@Setups
class LiveSettingsContract extends TimedContract {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration NEGATIVE = Duration.ofMillis(-1);

    private static final int MANY = 2_000;

    /** How late the pool may follow. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private void fill(Pool<? extends Item, WorkshopException> pool) throws Exception {
        pool.fill();
        assertThat(pool.stats().idle()).isEqualTo(pool.settings().maxSize());
    }

    // ---- What each does ----

    @Test
    void aShorterLifetimeEndsOlderObjectsToo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2);
        fill(pool);
        time.advance(LIMIT);
        Lease<? extends Item> lent = pool.acquire();

        pool.settings().maxLifetime(LIMIT);
        inTime(() -> recorder.reasons.size() == 1);
        assertThat(lent.get().isDestroyed()).isFalse();
        lent.close();

        eventually(() -> recorder.reasons.size() == 2);
        assertThat(recorder.reasons).containsOnly(DestroyReason.EXPIRED);
    }

    @Test
    void withoutALifetimeOlderObjectsStay() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.maxLifetime(LIMIT));
        fill(pool);
        time.advance(LIMIT.dividedBy(2));

        pool.settings().maxLifetime(Duration.ZERO);
        time.advance(LIMIT.multipliedBy(3));

        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void anIdleTimeoutThatIsSetLaterEndsWhatIsIdle() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(3);
        fill(pool);

        pool.settings().idleTimeout(LIMIT).minIdle(1);
        inTime(() -> recorder.reasons.size() == 2);
        time.advance(LIMIT.multipliedBy(2));

        assertThat(recorder.reasons).containsOnly(DestroyReason.IDLE);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void anotherIdleTimeoutCountsAnew() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2, settings -> settings.idleTimeout(LIMIT));
        fill(pool);
        time.advance(LIMIT.dividedBy(2));

        pool.settings().idleTimeout(LIMIT.multipliedBy(10));
        time.advance(LIMIT.multipliedBy(5));
        assertThat(recorder.reasons).isEmpty();

        pool.settings().idleTimeout(LIMIT);
        inTime(() -> recorder.reasons.size() == 2);
    }

    @Test
    void moreAreKeptReadyAtOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(3);

        pool.settings().minIdle(2);
        eventually(() -> pool.stats().idle() == 2);
        Lease<? extends Item> lent = pool.acquire();
        inTime(() -> pool.stats().idle() == 2);

        lent.close();
        assertThat(pool.stats().total()).isEqualTo(3);
    }

    @Test
    void aLargerPoolKeepsMoreReady() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2);

        pool.settings().maxSize(4).minIdle(4);

        eventually(() -> pool.stats().idle() == 4);
    }

    @Test
    void leasesThatBeginLaterAreWatched() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        pool.run(Item::useExclusively);

        pool.settings().leakThreshold(LIMIT);
        time.advance(SECOND);
        Lease<? extends Item> lent = pool.acquire();
        inTime(() -> !recorder.leaks.isEmpty());

        assertThat(recorder.leaks.get(0).holder()).isSameAs(Thread.currentThread());
        lent.close();
    }

    @Test
    void leasesAreWatchedNoMore() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.leakThreshold(LIMIT));
        Lease<? extends Item> lent = pool.acquire();
        time.advance(LIMIT.dividedBy(2));

        pool.settings().leakThreshold(Duration.ZERO);
        time.advance(LIMIT.multipliedBy(3));
        lent.close();

        assertThat(recorder.leaks).isEmpty();
    }

    // ---- All of them ----

    @Test
    void whatIsSetIsAnswered() {
        LiveSettings settings =
                pool(2, builder -> builder.minIdle(1).maxWait(LIMIT)).settings();
        assertThat(List.of(settings.maxSize(), settings.minIdle())).containsExactly(2, 1);
        assertThat(settings.maxWait()).isEqualTo(LIMIT);
        assertThat(List.of(settings.idleTimeout(), settings.maxLifetime(), settings.leakThreshold()))
                .containsOnly(Duration.ZERO);

        settings.maxSize(5)
                .minIdle(3)
                .maxWait(ChronoUnit.FOREVER.getDuration())
                .idleTimeout(LIMIT)
                .maxLifetime(LIMIT.multipliedBy(2))
                .leakThreshold(LIMIT.multipliedBy(3));

        assertThat(List.of(settings.maxSize(), settings.minIdle())).containsExactly(5, 3);
        assertThat(List.of(
                        settings.maxWait(), settings.idleTimeout(), settings.maxLifetime(), settings.leakThreshold()))
                .containsExactly(ChronoUnit.FOREVER.getDuration(), LIMIT, LIMIT.multipliedBy(2), LIMIT.multipliedBy(3));
    }

    @Test
    void whatABuilderRefusesIsRefusedAndChangesNothing() {
        LiveSettings settings = pool(
                        2, builder -> builder.minIdle(1).maxWait(LIMIT).maxLifetime(LIMIT))
                .settings();

        isRefused(() -> settings.maxSize(0), "maxSize must be at least 1, but is 0");
        isRefused(() -> settings.minIdle(3), "minIdle must be from 0 to maxSize (2), but is 3");
        isRefused(() -> settings.minIdle(-1), "minIdle must not be negative, but is -1");
        isRefused(() -> settings.maxWait(NEGATIVE), "maxWait must not be negative, but is PT-0.001S");
        isRefused(() -> settings.idleTimeout(NEGATIVE), "idleTimeout must not be negative, but is PT-0.001S");
        isRefused(() -> settings.maxLifetime(NEGATIVE), "maxLifetime must not be negative, but is PT-0.001S");
        isRefused(() -> settings.leakThreshold(NEGATIVE), "leakThreshold must not be negative, but is PT-0.001S");

        assertThat(List.of(settings.maxSize(), settings.minIdle())).containsExactly(2, 1);
        assertThat(List.of(settings.maxWait(), settings.maxLifetime())).containsOnly(LIMIT);
    }

    private void isRefused(Runnable change, String message) {
        assertThatThrownBy(change::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aClosedPoolKeepsItsSettings() {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        pool.close();
        LiveSettings settings = pool.settings();

        List<Consumer<LiveSettings>> changes = List.of(
                live -> live.maxSize(1),
                live -> live.minIdle(1),
                live -> live.maxWait(LIMIT),
                live -> live.idleTimeout(LIMIT),
                live -> live.maxLifetime(LIMIT),
                live -> live.leakThreshold(LIMIT));

        assertThat(changes)
                .allSatisfy(change ->
                        assertThatThrownBy(() -> change.accept(settings)).isInstanceOf(PoolClosedException.class));
        assertThat(settings.maxSize()).isEqualTo(2);
    }

    @Test
    void changesOfSeveralThreadsAreAllMade() throws Exception {
        LiveSettings settings = pool(8).settings();
        Crew.Hand<?> waits = crew().start(() -> countUp(settings::maxWait, settings::maxWait));
        Crew.Hand<?> lifetimes = crew().start(() -> countUp(settings::maxLifetime, settings::maxLifetime));
        Crew.Hand<?> idle = crew().start(() -> countUp(settings::idleTimeout, settings::idleTimeout));

        assertThat(List.of(waits.result(), lifetimes.result(), idle.result())).containsOnly(List.of());
    }

    /** Changes a setting that nobody else changes. Returns what was not found afterwards. */
    private static List<Duration> countUp(Consumer<Duration> setting, Supplier<Duration> getting) {
        List<Duration> lost = new ArrayList<>();
        for (int second = 1; second <= MANY; second++) {
            Duration value = Duration.ofSeconds(second);
            setting.accept(value);
            if (!getting.get().equals(value)) {
                lost.add(value);
            }
        }
        return lost;
    }

    @Test
    void aSchedulerThatFailsIsAskedAgainByTheNextChange() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        fill(pool);
        time.scheduling = ManualTime.Scheduling.THROWS;
        assertThatThrownBy(() -> pool.settings().maxLifetime(LIMIT)).isInstanceOf(AssertionError.class);
        time.scheduling = ManualTime.Scheduling.WORKS;

        pool.settings().leakThreshold(LIMIT);
        inTime(() -> recorder.reasons.size() == 1);

        assertThat(recorder.reasons).containsOnly(DestroyReason.EXPIRED);
    }
}
