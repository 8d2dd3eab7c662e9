package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolHookException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can go wrong with a factory only: a constructor never answers null. */
@Setups(kinds = PoolKind.MADE_BY_FACTORY)
class FactoryContract extends PoolContract {

    @Test
    @Tag("conformance-29")
    void nullFromTheFactoryIsAFailureThatCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.makesNull = true;
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(pool::acquire)
                    .isInstanceOf(PoolHookException.class)
                    .hasMessageContaining("@Create returned null");
        }
        assertThat(pool.stats().creationFailures()).isEqualTo(3);
        workshop.makesNull = false;

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
    }
}
