package dev.millpond.contract.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.LeakedLeaseException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A pool for tests, which keeps nothing and minds leases that are left open. */
@Setups
class UnpooledContract extends PoolContract {

    private Pool<? extends Item, WorkshopException> unpooled(int maxSize) {
        return pool(maxSize, PoolBuilder::unpooled);
    }

    @Test
    void eachLeaseHasAnObjectOfItsOwnWhichEndsWithIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = unpooled(1);
        for (int lease = 1; lease <= 3; lease++) {
            pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
            assertThat(workshop.calls("create")).isEqualTo(lease);
            assertThat(workshop.calls("destroy")).isEqualTo(lease);
        }
    }

    @Test
    void moreThanMaxSizeCanBeLentAtOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = unpooled(1);
        Set<Integer> identities = new HashSet<>();
        try (Lease<? extends Item> one = pool.acquire();
                Lease<? extends Item> two = pool.acquire();
                Lease<? extends Item> three = pool.acquire(Duration.ZERO)) {
            for (Lease<? extends Item> lease : Arrays.asList(one, two, three)) {
                identities.add(System.identityHashCode(lease.get()));
            }
        }

        assertThat(identities).hasSize(3);
        assertThat(workshop.live()).isZero();
    }

    @Test
    void nothingIsKeptWhateverIsSetLater() throws Exception {
        Pool<? extends Item, WorkshopException> pool = unpooled(2);

        pool.settings().minIdle(2);
        pool.run(Item::useExclusively);

        assertThat(pool.awaitFilled(Duration.ZERO)).isTrue();
        assertThat(workshop.calls("create")).isEqualTo(1);
        assertThat(pool.stats().idle()).isZero();
    }

    @Test
    void closingItWhileLeasesAreOpenTellsWhereEachWasAcquired() throws Exception {
        Pool<? extends Item, WorkshopException> pool = unpooled(2);
        Lease<? extends Item> forgotten = pool.acquire();
        Lease<? extends Item> another = pool.acquire();
        pool.run(Item::useExclusively);

        assertThatThrownBy(pool::close)
                .isInstanceOf(LeakedLeaseException.class)
                .hasMessageContaining("closed while leases were open: 2.")
                .satisfies(leaked -> {
                    assertThat(leaked.getCause()).hasStackTraceContaining("closingItWhileLeasesAreOpen");
                    assertThat(leaked.getSuppressed()).hasSize(1);
                });
        forgotten.close();
        another.close();
        assertThat(workshop.live()).isZero();
        assertThatCode(pool::close).doesNotThrowAnyException();
    }

    @Test
    void closingItAfterAllLeasesSaysNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = unpooled(2);
        pool.run(Item::useExclusively);

        assertThatCode(pool::close).doesNotThrowAnyException();
    }
}
