package dev.millpond.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever ends several objects marks them all before it ends the first: nobody is lent one while the end of another hangs. */
@Setups
class MarkingContract extends PoolContract {

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void whatHangsGoesOn() {
        open.countDown();
    }

    /** Makes a pool with three idle objects, does something to it that ends some, and returns once the first end hangs. */
    private Pool<? extends Item, WorkshopException> ending(Consumer<Pool<? extends Item, WorkshopException>> action)
            throws WorkshopException {
        Pool<? extends Item, WorkshopException> pool = pool(4);
        fill(pool, 3);
        workshop.onDestroy = item -> {
            hanging.countDown();
            Crew.awaitUninterruptibly(open);
        };
        crew().start(() -> {
            action.accept(pool);
            return true;
        });
        Crew.awaitUninterruptibly(hanging);
        return pool;
    }

    @Test
    void aPoolThatClosesLendsNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = ending(Pool::close);

        assertThatThrownBy(pool::tryAcquire).isInstanceOf(PoolClosedException.class);
        assertThat(pool.stats().idle()).isZero();
    }

    @Test
    void aPoolThatIsRefreshedLendsNoOldObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = ending(Pool::refresh);

        assertThat(pool.stats().idle()).isZero();
        pool.acquire().close();
        assertThat(workshop.calls("create")).isEqualTo(4);
    }

    @Test
    void aPoolThatIsEvictedLendsNothingThatWasIdle() throws Exception {
        Pool<? extends Item, WorkshopException> pool = ending(Pool::evictIdle);

        assertThat(pool.stats().idle()).isZero();
        pool.acquire().close();
        assertThat(workshop.calls("create")).isEqualTo(4);
    }

    @Test
    void aPoolThatIsMadeSmallerLendsNoMoreThanItMay() throws Exception {
        Pool<? extends Item, WorkshopException> pool = ending(larger -> larger.resize(1));

        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void theFirstMarkSaysWhyAnObjectEnds() throws Exception {
        List<DestroyReason> reasons = new ArrayList<>();
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.listener(new PoolListener() {
                    @Override
                    public void destroyed(DestroyReason reason) {
                        reasons.add(reason);
                    }
                }));
        Lease<? extends Item> held = pool.acquire();
        pool.refresh();
        pool.close();
        held.close();

        assertThat(reasons).containsExactly(DestroyReason.REFRESHED);
    }
}
