package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A hook that hangs holds up the thread that called it, and nobody else: none is called while something is locked. */
@Setups(kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY})
class HangingHookContract extends PoolContract {

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private void hang() {
        hanging.countDown();
        Crew.awaitUninterruptibly(open);
    }

    /** Does all that others may want meanwhile, in a thread that is given up if it hangs, too. */
    private void othersCanGoOn(Pool<? extends Item, WorkshopException> pool) throws Exception {
        Crew.awaitUninterruptibly(hanging);
        Crew.Hand<Integer> other = crew().start(() -> {
            pool.resize(5);
            pool.suspend();
            pool.resume();
            int uses = pool.use(Item::useExclusively);
            pool.evictIdle();
            pool.fill();
            pool.stats();
            return uses;
        });
        assertThat(other.result()).isPositive();
        open.countDown();
    }

    @Test
    void whileAnObjectIsMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        workshop.onCreate = item -> {
            if (workshop.calls("create") == 1) {
                hang();
            }
        };
        crew().start(() -> pool.use(Item::useExclusively));
        othersCanGoOn(pool);
    }

    @Test
    void whileAnObjectIsValidated() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        fill(pool, 2);
        workshop.onValidate = item -> {
            if (workshop.calls("validate") == 1) {
                hang();
            }
            return true;
        };
        crew().start(() -> pool.use(Item::useExclusively));
        othersCanGoOn(pool);
    }

    @Test
    void whileAnObjectIsPassivated() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        workshop.onPassivate = item -> {
            if (workshop.calls("passivate") == 1) {
                hang();
            }
        };
        crew().start(() -> pool.use(Item::useExclusively));
        othersCanGoOn(pool);
    }

    @Test
    void whileAnObjectIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        Lease<? extends Item> lease = pool.acquire();
        workshop.onDestroy = item -> {
            if (workshop.calls("destroy") == 1) {
                hang();
            }
        };
        crew().start(() -> {
            lease.invalidate();
            return true;
        });
        othersCanGoOn(pool);
    }
}
