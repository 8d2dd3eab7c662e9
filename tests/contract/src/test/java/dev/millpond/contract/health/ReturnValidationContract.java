package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are validated when they come back. */
@Setups(kinds = PoolKind.CHECKED_ON_RETURN)
class ReturnValidationContract extends TimedContract {

    @Test
    @Tag("conformance-36")
    void anObjectThatComesBackUnfitIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        pool.run(Item::useExclusively);
        assertThat(pool.stats().idle()).isEqualTo(1);
        workshop.onValidate = item -> false;
        pool.run(Item::useExclusively);

        assertThat(workshop.calls("validate")).isEqualTo(2);
        assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-37")
    void anObjectWhoseValidationThrowsWhenItComesBackIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onValidate = item -> {
            throw new IllegalStateException("check");
        };
        pool.run(Item::useExclusively);

        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-9")
    void anObjectThatComesBackUnfitMakesRoomForAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onValidate = item -> false;
        Lease<? extends Item> held = pool.acquire();
        if (setup().policy() == WhenExhausted.WAIT) {
            Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
            held.close();
            waiter.result().close();
        } else {
            held.close();
            pool.run(Item::useExclusively);
        }
    }
}
