package dev.millpond.contract.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.Pool;
import org.junit.jupiter.api.Test;

/** Objects that their holders keep. */
@Setups(policies = WhenExhausted.WAIT)
class DetachContract extends PoolContract {

    @Test
    void aDetachedObjectIsForgottenAndNoHookIsCalledForIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Item held = lease.get();
        Item detached = lease.detach();
        assertThat(detached).isSameAs(held);
        assertThat(pool.stats().total()).isZero();
        assertThat(pool.<Item, RuntimeException>use(item -> item)).isNotSameAs(detached);
        pool.close();

        assertThat(workshop.calls("passivate")).as("hooks for the other one").isLessThanOrEqualTo(1);
        assertThat(detached.isDestroyed()).isFalse();
        detached.destroy();
    }

    @Test
    void aLeaseWhoseObjectIsDetachedIsClosed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Item detached = lease.detach();
        assertThatThrownBy(lease::get).isInstanceOf(LeaseClosedException.class);
        assertThatThrownBy(lease::detach).isInstanceOf(LeaseClosedException.class);
        lease.invalidate();
        lease.close();

        assertThat(detached.isDestroyed()).isFalse();
        detached.destroy();
    }

    @Test
    void theObjectOfAClosedLeaseCannotBeDetached() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> closed = pool.acquire();
        closed.close();
        assertThatThrownBy(closed::detach).isInstanceOf(LeaseClosedException.class);
        try (Lease<? extends Item> next = pool.acquire()) {
            assertThatThrownBy(closed::detach).isInstanceOf(LeaseClosedException.class);
            assertThat(next.get().useExclusively()).isEqualTo(1);
        }
    }

    @Test
    void aDetachedObjectMakesRoomForAWaiter() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
        Item detached = lease.detach();
        try (Lease<? extends Item> served = waiter.result()) {
            assertThat(served.get()).isNotSameAs(detached);
        }
        detached.destroy();
    }

    @Test
    void anObjectCanBeDetachedOnAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Item detached = crew().start(() -> (Item) lease.detach()).result();
        lease.close();
        assertThat(pool.<Item, RuntimeException>use(item -> item)).isNotSameAs(detached);

        assertThat(detached.isDestroyed()).isFalse();
        detached.destroy();
    }
}
