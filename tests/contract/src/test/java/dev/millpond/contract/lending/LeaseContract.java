package dev.millpond.contract.lending;

import static dev.millpond.contract.support.Dimension.CREATION;
import static dev.millpond.contract.support.Dimension.KIND;
import static dev.millpond.contract.support.Dimension.POLICY;
import static dev.millpond.contract.support.Dimension.THREADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.Pool;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lease stands for one use of an object: however it is closed, it gives back that use, and once. */
@Setups(crossed = {KIND, POLICY, CREATION, THREADS})
class LeaseContract extends PoolContract {

    @Test
    @Tag("conformance-25")
    void aClosedLeaseCannotBeUsed() throws Exception {
        Lease<? extends Item> lease = pool(1).acquire();
        lease.close();

        assertThatThrownBy(lease::get)
                .isInstanceOf(LeaseClosedException.class)
                .hasMessageContaining("ItemPool")
                .hasMessageContaining("acquire a new one");
    }

    @Test
    @Tag("conformance-25")
    void aLeaseClosedElsewhereCannotBeUsed() throws Exception {
        Lease<? extends Item> lease = pool(1).acquire();
        crew().start(() -> close(lease)).result();

        assertThatThrownBy(lease::get).isInstanceOf(LeaseClosedException.class);
    }

    @Test
    @Tag("conformance-21")
    void closingTwiceGivesBackOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> lease = pool.acquire();
        lease.close();
        lease.close();

        assertThat(pool.stats().idle()).isEqualTo(1);
        assertThat(pool.stats().total()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-22")
    void aLateCloseDoesNotFreeTheNextHoldersObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> late = pool.acquire();
        late.close();
        try (Lease<? extends Item> current = pool.acquire()) {
            late.close();

            assertThat(pool.stats().leased()).isEqualTo(1);
            assertThat(current.get().useExclusively()).isEqualTo(1);
        }
    }

    @Test
    @Tag("conformance-22")
    void aLateCloseElsewhereDoesNotFreeTheNextHoldersObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> late = pool.acquire();
        late.close();
        try (Lease<? extends Item> current = pool.acquire()) {
            crew().start(() -> close(late)).result();

            assertThat(pool.stats().leased()).isEqualTo(1);
            assertThat(current.get().useExclusively()).isEqualTo(1);
        }
    }

    @Test
    @Tag("conformance-22")
    void aCloseByTheAcquirerAfterOneElsewhereDoesNotFreeTheNextHoldersObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> late = pool.acquire();
        crew().start(() -> close(late)).result();
        try (Lease<? extends Item> current = pool.acquire()) {
            late.close();

            assertThat(pool.stats().leased()).isEqualTo(1);
            assertThat(current.get().useExclusively()).isEqualTo(1);
        }
    }

    @Test
    @Tag("conformance-22")
    void aLateInvalidateDoesNotDestroyTheNextHoldersObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> late = pool.acquire();
        late.close();
        try (Lease<? extends Item> current = pool.acquire()) {
            late.invalidate();

            assertThat(current.get().isDestroyed()).isFalse();
        }
    }

    @Test
    void aLateInvalidateDoesNotDestroyTheIdleObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> late = pool.acquire();
        late.close();
        late.invalidate();
        crew().start(() -> {
                    late.invalidate();
                    return true;
                })
                .result();

        assertThat(pool.stats().idle()).isEqualTo(1);
        assertThat(workshop.calls("destroy")).isZero();
    }

    @Test
    @Tag("conformance-24")
    void aLeaseClosedOnAnotherThreadGivesItsObjectBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Item item = lease.get();
        crew().start(() -> close(lease)).result();

        try (Lease<? extends Item> next = pool.acquire()) {
            assertThat(next.get()).isSameAs(item);
        }
        assertThat(workshop.calls("destroy")).isZero();
    }

    @Test
    void invalidateDestroysTheObjectAndMakesRoomForANewOne() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        Item broken = lease.get();
        lease.invalidate();

        assertThat(broken.isDestroyed()).isTrue();
        assertThat(pool.stats().total()).isZero();
        try (Lease<? extends Item> next = pool.acquire()) {
            assertThat(next.get()).isNotSameAs(broken);
        }
    }

    @Test
    @Tag("conformance-41")
    void invalidateClosesTheLease() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> lease = pool.acquire();
        lease.invalidate();
        lease.close();
        lease.invalidate();

        assertThatThrownBy(lease::get).isInstanceOf(LeaseClosedException.class);
        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-21")
    @Tag("conformance-23")
    void ofManyThreadsThatCloseALeaseAtOnceOneGivesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        for (int round = 0; round < 200; round++) {
            Lease<? extends Item> lease = pool.acquire();
            CyclicBarrier start = new CyclicBarrier(4);
            for (int closer = 0; closer < 3; closer++) {
                boolean invalidates = closer == 0 && round % 2 == 0;
                crew().start(() -> {
                    start.await();
                    if (invalidates) {
                        lease.invalidate();
                    } else {
                        lease.close();
                    }
                    return true;
                });
            }
            start.await();
            lease.close();
            crew().join();
            try (Lease<? extends Item> one = pool.acquire();
                    Lease<? extends Item> other = pool.acquire()) {
                assertThat(one.get()).isNotSameAs(other.get());
                assertThat(pool.stats().leased()).isEqualTo(2);
                one.get().useExclusively();
                other.get().useExclusively();
            }
            assertThat(pool.stats().leased()).isZero();
        }
    }

    private static boolean close(Lease<?> lease) {
        lease.close();
        return true;
    }
}
