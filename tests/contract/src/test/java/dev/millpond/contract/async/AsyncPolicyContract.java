package dev.millpond.contract.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a future is under each policy, and with objects that are unfit. */
@Setups(
        kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        creations = CreationKind.CALLER)
class AsyncPolicyContract extends AsyncContract {

    @Test
    void anExhaustedPoolDoesAsItsPolicySays() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();
        switch (setup().policy()) {
            case WAIT -> assertThat(future).isNotDone();
            case FAIL -> assertThat(failureOf(future)).isInstanceOf(PoolExhaustedException.class);
            case CREATE -> assertThat(resultOf(future).get()).isNotSameAs(held.get());
        }
        held.close();
        if (setup().policy() != WhenExhausted.FAIL) {
            resultOf(future).close();
        }
    }

    @Test
    void oneThatDoesNotWaitForWhatIsLentHasItsObjectMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        resultOf(pool.acquireAsync(Duration.ZERO)).close();
        assertThat(pool.stats().created()).isEqualTo(1);
    }

    @Test
    void anUnfitObjectIsFollowedByAFitOne() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 2);
        AtomicReference<@Nullable Item> unfit = new AtomicReference<>();
        workshop.onActivate = item -> {
            if (unfit.compareAndSet(null, item)) {
                throw new WorkshopException("unfit");
            }
        };
        try (Lease<? extends Item> lease = resultOf(pool.acquireAsync())) {
            assertThat(lease.get()).isNotSameAs(unfit.get());
        }
        eventually(() -> pool.stats().total() == 1);
        assertThat(pool.stats().created()).isEqualTo(2);
    }
}
