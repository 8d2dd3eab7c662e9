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
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which threads a future is served, whatever the executors of a user do. */
@Setups(
        kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        policies = WhenExhausted.WAIT,
        creations = CreationKind.CALLER)
class AsyncExecutorContract extends AsyncContract {

    @Test
    void anUnfitObjectThatComesBackToOneThatWaitsIsReplaced() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item first = held.get();
        AtomicReference<Item> unfit = new AtomicReference<>(first);
        workshop.onActivate = item -> {
            if (unfit.compareAndSet(item, item)) { // by identity
                throw new WorkshopException("unfit");
            }
        };
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        held.close();

        assertThat(resultOf(future).get()).isNotSameAs(first);
        resultOf(future).close();
    }

    @Test
    void anExecutorOfTheUsersCompletesTheFuture() throws Exception {
        ThreadGroup group = new ThreadGroup("the user's");
        Executor executor = task -> new Thread(group, task).start();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(executor));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<@Nullable ThreadGroup> completer = startFuture(pool).thenApply(lease -> {
            lease.close();
            return Thread.currentThread().getThreadGroup();
        });
        held.close();

        assertThat(resultOf(completer)).isSameAs(group);
    }

    @Test
    void aReleaseRunsNothingOfTheUsersThoughTheExecutorRunsEverythingWhereItIsGiven() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(Runnable::run));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<Thread> completer = startFuture(pool).thenApply(lease -> {
            lease.close();
            return Thread.currentThread();
        });
        held.close();

        assertThat(resultOf(completer)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void anExecutorThatRefusesDoesNotHoldUpAFuture() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.backgroundExecutor(task -> {
                    throw new IllegalStateException("refused");
                }));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        held.close();

        resultOf(future).close();
    }

    @Test
    void anExecutorThatDropsDoesNotHoldUpAFutureForLong() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.backgroundExecutor(task -> {}));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        held.close();
        resultOf(future).close();

        CompletableFuture<? extends Lease<? extends Item>> late = pool.acquireAsync(Duration.ofMillis(10));
        resultOf(late).close();
        Lease<? extends Item> again = pool.acquire();
        assertThat(failureOf(pool.acquireAsync(Duration.ofMillis(10)))).isInstanceOf(PoolTimeoutException.class);
        again.close();
    }
}
