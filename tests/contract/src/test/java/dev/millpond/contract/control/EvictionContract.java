package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing which idle objects are to go. */
@Setups
class EvictionContract extends PoolContract {

    @Test
    void thoseThatAreChosenAreDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        fill(pool, 3);
        List<Item> asked = new ArrayList<>();
        int chosen = pool.evictIf(idle -> {
            asked.add(idle.object());
            return asked.size() == 2;
        });

        assertThat(chosen).isEqualTo(1);
        assertThat(asked).extracting(System::identityHashCode).hasSize(3).doesNotHaveDuplicates();
        assertThat(asked).extracting(Item::isDestroyed).containsExactly(false, true, false);
        assertThat(pool.stats().idle()).isEqualTo(2);
    }

    @Test
    void theChoiceSeesOnlyWhatIsIdleAndWhatItIs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        try (Lease<? extends Item> lent = pool.acquire()) {
            pool.run(Item::useExclusively);
            pool.run(Item::useExclusively);
            List<Long> uses = new ArrayList<>();
            pool.evictIf(idle -> {
                assertThat(idle.object()).isNotSameAs(lent.get());
                assertThat(idle.age()).isPositive();
                assertThat(idle.idleFor()).isBetween(Duration.ZERO, idle.age());
                return !uses.add(idle.uses());
            });

            assertThat(uses).containsExactly(2L);
            assertThat(pool.stats().total()).isEqualTo(2);
        }
    }

    @Test
    void nobodyAcquiresWhatTheChoiceIsAskedOf() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        pool.evictIf(idle -> {
            assertThat(pool.stats().idle()).isZero();
            return false;
        });

        pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void aChoiceThatThrowsLosesNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 2);
        List<Item> asked = new ArrayList<>();
        assertThatThrownBy(() -> pool.evictIf(idle -> {
                    asked.add(idle.object());
                    if (asked.size() == 2) {
                        throw new IllegalStateException("undecided");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("undecided");

        assertThat(asked).extracting(Item::isDestroyed).containsExactly(true, false);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void aSuspendedPoolCanBeEmptiedByChoice() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 2);
        pool.suspend();
        List<Item> kept = new ArrayList<>();
        assertThat(pool.evictIf(idle -> !kept.isEmpty() || !kept.add(idle.object())))
                .isEqualTo(1);
        assertThat(pool.tryAcquire()).isNull();

        pool.resume();
        assertThat(pool.<Item, RuntimeException>use(item -> item)).isSameAs(kept.get(0));
    }

    @Test
    void aClosedPoolHasNothingToChoose() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.close();

        assertThatThrownBy(() -> pool.evictIf(idle -> true)).isInstanceOf(PoolClosedException.class);
    }
}
