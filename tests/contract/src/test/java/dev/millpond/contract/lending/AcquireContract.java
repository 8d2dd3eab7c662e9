package dev.millpond.contract.lending;

import static dev.millpond.contract.support.Dimension.CREATION;
import static dev.millpond.contract.support.Dimension.KIND;
import static dev.millpond.contract.support.Dimension.POLICY;
import static dev.millpond.contract.support.Dimension.THREADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What acquire, close and use do while nothing is exhausted, under every policy. */
@Setups(crossed = {KIND, POLICY, CREATION, THREADS})
class AcquireContract extends PoolContract {

    @Test
    void nothingIsMadeBeforeItIsNeeded() {
        Pool<? extends Item, WorkshopException> pool = pool(3);

        assertThat(workshop.calls("create")).isZero();
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    void anIdleObjectIsReusedRatherThanAnotherMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        Item first;
        try (Lease<? extends Item> lease = pool.acquire()) {
            first = lease.get();
        }
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThat(lease.get()).isSameAs(first);
        }

        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-20")
    void objectsAreToldApartByIdentityNotByEquals() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> other = pool.acquire()) {
            assertThat(one.get()).isEqualTo(other.get()).isNotSameAs(other.get());
        }

        assertThat(pool.stats().idle()).isEqualTo(2);
    }

    @Test
    void whatOneThreadGaveBackAnotherCanHave() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Item first = crew().start(() -> pool.use(item -> (Item) item)).result();

        Item second = crew().start(() -> pool.use(item -> (Item) item)).result();

        assertThat(second).isSameAs(first);
    }

    @Test
    void acquireWithALimitAndTryAcquireTakeIdleObjectsToo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);

        try (Lease<? extends Item> lease = pool.acquire(Duration.ZERO)) {
            assertThat(lease.get().useExclusively()).isEqualTo(2);
        }
        try (Lease<? extends Item> lease = pool.tryAcquire()) {
            assertThat(lease).isNotNull();
            assertThat(lease.get().useExclusively()).isEqualTo(3);
        }
    }

    @Test
    void acquireWithALimitAndTryAcquireMakeObjectsWhileThereIsRoom() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        try (Lease<? extends Item> one = pool.acquire(Crew.PATIENCE);
                Lease<? extends Item> other = pool.tryAcquire()) {
            assertThat(other).isNotNull();
            assertThat(one.get()).isNotSameAs(other.get());
        }
    }

    @Test
    void aLimitMustNotBeNull() {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        assertThatThrownBy(() -> pool.acquire(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("maxWait");
    }

    @Test
    void useGivesTheObjectBackAndReturnsTheResult() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void useGivesTheObjectBackWhenTheWorkThrows() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        RuntimeException thrown = new IllegalStateException("work");

        assertThatThrownBy(() -> pool.run(item -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-27")
    void aThreadCanHoldAllObjectsAgainAndAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        for (int cycle = 0; cycle < 1_000; cycle++) {
            try (Lease<? extends Item> one = pool.acquire();
                    Lease<? extends Item> other = pool.acquire()) {
                one.get().useExclusively();
                other.get().useExclusively();
            }
        }

        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // to see what null does is the point
    private static <T> T nothing() {
        return null;
    }
}
