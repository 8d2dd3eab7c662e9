package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Replacing all objects, one after the other. */
@Setups
class StaggeredRefreshContract extends TimedContract {

    @Test
    void objectsAreReplacedEvenlyOverTheTime() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(4);
        fill(pool, 4);
        pool.refresh(Duration.ofSeconds(100));
        time.advance(Duration.ofSeconds(51));
        eventually(() -> workshop.calls("destroy") == 2);
        assertThat(pool.stats().idle()).isEqualTo(2);
        time.advance(Duration.ofSeconds(51));

        eventually(() -> workshop.calls("destroy") == 4);
        eventually(() -> recorder.reasons.size() == 4);
        assertThat(recorder.reasons).containsOnly(DestroyReason.REFRESHED);
    }

    @Test
    void whatIsMadeMeanwhileStays() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2);
        fill(pool, 2);
        pool.refresh(Duration.ofSeconds(100));
        time.advance(Duration.ofSeconds(60));
        eventually(() -> workshop.calls("destroy") == 1);
        fill(pool, 2);
        time.advance(Duration.ofSeconds(60));
        eventually(() -> workshop.calls("destroy") == 2);
        fill(pool, 2);
        time.advance(Duration.ofMinutes(10));

        assertThat(workshop.calls("create")).isEqualTo(4);
        assertThat(workshop.calls("destroy")).isEqualTo(2);
    }

    @Test
    void whatIsLentIsReplacedWhenItComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        Lease<? extends Item> held = pool.acquire();
        pool.refresh(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(11));
        Item old = held.get();
        assertThat(old.isDestroyed()).isFalse();
        held.close();

        assertThat(old.isDestroyed()).isTrue();
    }

    @Test
    void aLaterRefreshTakesItsPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        fill(pool, 1);
        pool.refresh(Duration.ofSeconds(10));
        pool.refresh(Duration.ofSeconds(1_000));
        time.advance(Duration.ofSeconds(500));
        assertThat(workshop.calls("destroy")).isZero();
        pool.refresh(Duration.ZERO);

        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    void aClosedPoolHasNothingToReplace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        pool.close();

        assertThatThrownBy(() -> pool.refresh(Duration.ofSeconds(1))).isInstanceOf(PoolClosedException.class);
    }
}
