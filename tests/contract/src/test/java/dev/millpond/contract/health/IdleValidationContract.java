package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are validated while they are idle. */
@Setups(kinds = PoolKind.CHECKED_WHILE_IDLE)
class IdleValidationContract extends TimedContract {

    @Test
    @Tag("conformance-36")
    void anIdleObjectThatBecameUnfitIsDestroyedWithoutAnyTraffic() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(2);
        fill(pool, 2);
        time.advance(Duration.ofSeconds(25));
        assertThat(workshop.calls("validate")).isZero();
        workshop.onValidate = item -> false;
        time.advance(Duration.ofSeconds(10));

        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.INVALID, DestroyReason.INVALID)));
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-37")
    void aValidationThatThrowsDoesNotEndTheChecks() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onValidate = item -> {
            throw new AssertionError("check");
        };
        for (int round = 1; round <= 3; round++) {
            fill(pool, 1);
            time.advance(Duration.ofSeconds(35));
            int destroyed = round;
            eventually(() -> recorder.reasons.size() == destroyed);
            eventually(() -> pool.stats().total() == 0);
        }
    }

    @Test
    void anObjectIsAskedAgainAndAgainAndStaysTheSame() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        fill(pool, 1);
        for (int check = 1; check <= 3; check++) {
            time.advance(Duration.ofSeconds(32));
            int calls = check;
            eventually(() -> workshop.calls("validate") == calls && pool.stats().idle() == 1);
        }

        pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
        assertThat(pool.stats().acquired()).isEqualTo(2);
    }

    @Test
    @Tag("conformance-42")
    void afterOneIsFoundUnfitNoOtherIsLentBeforeItIsAskedToo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(3);
        List<Item> old = items(pool, 3);
        letOneBecomeDue(pool);
        workshop.onValidate = item -> false; // the server was started again
        time.advance(Duration.ofSeconds(15));
        eventually(() -> workshop.calls("destroy") > 0);

        for (Item lent : items(pool, 3)) {
            old.forEach(item -> assertThat(lent).isNotSameAs(item));
        }
        eventually(() -> workshop.calls("destroy") == 3);
    }

    @Test
    @Tag("conformance-42")
    void afterOneIsFoundUnfitThoseThatAreFitAreLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(3);
        fill(pool, 3);
        letOneBecomeDue(pool);
        workshop.onValidate = item -> workshop.calls("validate") > 1;
        time.advance(Duration.ofSeconds(15));
        eventually(() -> workshop.calls("validate") == 3
                && pool.stats().total() == 2
                && pool.stats().idle() == 2);

        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.INVALID)));
        fill(pool, 2);
        assertThat(pool.stats().created()).isEqualTo(3);
    }

    /** Uses two of three, so that one alone is asked when fifteen seconds more have passed. */
    private void letOneBecomeDue(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        time.advance(Duration.ofSeconds(20));
        assertThat(items(pool, 2)).hasSize(2);
    }

    private static List<Item> items(Pool<? extends Item, WorkshopException> pool, int count) throws WorkshopException {
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int acquired = 0; acquired < count; acquired++) {
            leases.add(pool.acquire());
        }
        List<Item> items = leases.stream().<Item>map(Lease::get).toList();
        leases.forEach(Lease::close);
        return items;
    }

    @Test
    void aCheckDoesNotCountAsAUse() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                1, settings -> settings.idleTimeout(Duration.ofSeconds(100)).executor(Runnable::run));
        fill(pool, 1);
        time.advance(Duration.ofSeconds(102)); // the checks run at once, on this thread

        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.IDLE)));
        assertThat(workshop.calls("validate")).isPositive();
    }

    @Test
    void theIntervalOfTheChecksCanBeSet() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(1, settings -> settings.validateEvery(Duration.ofSeconds(5)));
        fill(pool, 1);
        time.advance(Duration.ofSeconds(6));

        eventually(() -> workshop.calls("validate") == 1);
    }
}
