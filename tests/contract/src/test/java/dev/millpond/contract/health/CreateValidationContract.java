package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolHookException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are validated when they were made. */
@Setups(kinds = PoolKind.CHECKED_ON_CREATE)
class CreateValidationContract extends TimedContract {

    @Test
    @Tag("conformance-36")
    void aNewObjectIsAskedOnceAndNotWhenItIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        pool.run(Item::useExclusively);
        pool.run(Item::useExclusively);

        assertThat(workshop.calls("validate")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-36")
    void aNewObjectThatIsUnfitIsDestroyedAndTheCallerLearnsSo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onValidate = item -> false;

        assertThatThrownBy(pool::acquire)
                .isInstanceOf(PoolHookException.class)
                .hasMessageContaining("@Validate refuses an object that was just made");
        eventually(() -> recorder.reasons.equals(List.of(DestroyReason.INVALID)));
        assertThat(pool.stats().total()).isZero();
        workshop.onValidate = item -> true;
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-37")
    void whatTheValidationOfANewObjectThrowsReachesTheCaller() {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        RuntimeException broken = new IllegalStateException("check");
        workshop.onValidate = item -> {
            throw broken;
        };

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        eventually(() -> workshop.live() == 0);
    }
}
