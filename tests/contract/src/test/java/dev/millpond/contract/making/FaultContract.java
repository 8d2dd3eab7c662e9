package dev.millpond.contract.making;

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
import dev.millpond.runtime.Pool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Constructors and destroy hooks that fail, under every policy: no place is ever lost. */
@Setups(crossed = {KIND, POLICY, CREATION, THREADS})
class FaultContract extends PoolContract {

    @Test
    @Tag("conformance-28")
    void whatTheConstructorThrowsReachesTheCallerAsItIs() {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("broken");
        workshop.onCreate = item -> {
            throw broken;
        };

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        assertThat(pool.stats().creationFailures()).isEqualTo(2);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    @Tag("conformance-28")
    void thePoolWorksAgainAfterAFailure() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicInteger attempts = new AtomicInteger();
        workshop.onCreate = item -> {
            if (attempts.incrementAndGet() <= 3) {
                throw new WorkshopException("attempt " + attempts);
            }
        };
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(pool::acquire).hasMessage("attempt " + attempt);
        }

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
    }

    @Test
    @Tag("conformance-30")
    void anErrorCostsNoPlaceEither() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Error broken = new StackOverflowError();
        AtomicInteger attempts = new AtomicInteger();
        workshop.onCreate = item -> {
            if (attempts.incrementAndGet() == 1) {
                throw broken;
            }
        };
        assertThatThrownBy(pool::acquire).isSameAs(broken);

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
    }

    @Test
    @Tag("conformance-31")
    void aFailureToDestroyCostsNoPlaceAndReachesNobody() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onDestroy = item -> {
            throw new IllegalStateException("destroy");
        };
        Lease<? extends Item> lease = pool.acquire();
        lease.invalidate();

        assertThat(pool.stats().total()).isZero();
        assertThat(pool.stats().destroyed()).isEqualTo(1);
        pool.run(Item::useExclusively);
    }
}
