package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What an acquire takes instead of an unfit object: the next one that is idle; a new one is made if none is left. */
@Setups(kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY})
class SuccessionContract extends PoolContract {

    private final WorkshopException broken = new WorkshopException("backend is down");

    /** Makes a pool with three idle objects, of which the next is unfit, and that can make no more. */
    private Pool<? extends Item, WorkshopException> withOneUnfit() throws WorkshopException {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> settings.failFastAfter(1));
        fill(pool, 3);
        workshop.onValidate = item -> workshop.calls("validate") > 1;
        workshop.onCreate = item -> {
            throw broken;
        };
        return pool;
    }

    private void assertThatTheNextIdleOneIsLent(
            Pool<? extends Item, WorkshopException> pool, Callable<? extends Lease<? extends Item>> acquire)
            throws Exception {
        try (Lease<? extends Item> lease = acquire.call()) {
            assertThat(lease.get().useExclusively()).isEqualTo(1);
        }
        assertThat(workshop.calls("create")).isEqualTo(3);
        eventually(() -> pool.stats().total() == 2);
    }

    @Test
    void anAcquireTakesTheNextIdleOne() throws Exception {
        Pool<? extends Item, WorkshopException> pool = withOneUnfit();
        assertThatTheNextIdleOneIsLent(pool, pool::acquire);
    }

    @Test
    void soDoesOneWithALimit() throws Exception {
        Pool<? extends Item, WorkshopException> pool = withOneUnfit();
        assertThatTheNextIdleOneIsLent(pool, () -> pool.acquire(Crew.PATIENCE));
    }

    @Test
    void soDoesOneThatDoesNotWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = withOneUnfit();
        assertThatTheNextIdleOneIsLent(pool, pool::tryAcquire);
    }

    @Test
    void soItIsWhereTheActivateHookThrows() throws Exception {
        Pool<? extends Item, WorkshopException> pool = withOneUnfit();
        workshop.onValidate = item -> true;
        int before = workshop.calls("activate");
        workshop.onActivate = item -> {
            if (workshop.calls("activate") == before + 1) {
                throw broken;
            }
        };
        assertThatTheNextIdleOneIsLent(pool, pool::acquire);
    }

    @Test
    void soItIsWhereTheCircuitIsOpen() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(4, settings -> settings.failFastAfter(1));
        fill(pool, 3);
        workshop.onCreate = item -> {
            throw broken;
        };
        Lease<? extends Item> one = pool.acquire();
        Lease<? extends Item> two = pool.acquire();
        Lease<? extends Item> three = pool.acquire();
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        one.close();
        two.close();
        three.close();
        int asked = workshop.calls("validate");
        workshop.onValidate = item -> workshop.calls("validate") > asked + 1;

        pool.acquire().close();
        eventually(() -> pool.stats().total() == 2);
    }

    @Test
    void oneIsMadeIfNoneIsLeft() throws Exception {
        Pool<? extends Item, WorkshopException> pool = withOneUnfit();
        workshop.onCreate = item -> {};
        workshop.onValidate = item -> false;
        pool.run(Item::useExclusively);

        assertThat(workshop.calls("create")).isEqualTo(4);
        assertThat(workshop.calls("validate")).isEqualTo(3);
        eventually(() -> pool.stats().total() == 1);
    }
}
