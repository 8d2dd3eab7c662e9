package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unfit objects that an executor is to replace, which may take its time. */
@Setups(
        kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        creations = CreationKind.EXECUTOR)
class ReplacementContract extends PoolContract {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG_ENOUGH_TO_BEGIN = Duration.ofMillis(200);

    @Test
    @Tag("conformance-1")
    void aReplacementKeepsToTheLimitAndCountsUntilItIsThere() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.fill();
        workshop.onValidate = item -> false;
        CountDownLatch hanging = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);

        assertThatThrownBy(() -> pool.acquire(LONG_ENOUGH_TO_BEGIN)).isInstanceOf(PoolTimeoutException.class);
        assertThat(pool.stats().total()).isEqualTo(1);
        hanging.countDown();
        workshop.onValidate = item -> true;
        eventually(() -> pool.stats().idle() == 1);
        assertThat(workshop.mostLive()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-30")
    void anUnfitObjectWhoseReplacementIsNotBegunCostsNoPlace() throws Exception {
        QueueingExecutor queue = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(queue));
        pool.fill();
        workshop.onValidate = item -> false;

        assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolExhaustedException.class);
        queue.runAll();
        assertThat(workshop.calls("create")).isEqualTo(1);
        assertThat(workshop.calls("destroy")).isEqualTo(1);
        assertThat(pool.stats().total()).isZero();
    }
}
