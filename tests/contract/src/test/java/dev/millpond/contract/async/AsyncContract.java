package dev.millpond.contract.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the contracts of this chapter share: futures, and that nothing is left of them. */
abstract class AsyncContract extends PoolContract {

    /** Starts an acquire that has to wait. */
    static CompletableFuture<? extends Lease<? extends Item>> startFuture(
            Pool<? extends Item, WorkshopException> pool) {
        int before = pool.stats().waiting();
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();
        assertThat(future).as("while nothing is free").isNotDone();
        assertThat(pool.stats().waiting()).isEqualTo(before + 1);
        return future;
    }

    static <R extends @Nullable Object> R resultOf(CompletableFuture<R> future) throws Exception {
        return future.get(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    static Throwable failureOf(CompletableFuture<?> future) throws Exception {
        try {
            throw new AssertionError("expected a failure, but got " + resultOf(future));
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    /** Shows that nobody holds or waits for anything, and that the one object there is can be had. */
    static void assertThatNothingIsLost(Pool<? extends Item, WorkshopException> pool) throws Exception {
        eventually(() -> pool.stats().leased() == 0 && pool.stats().waiting() == 0);
        try (Lease<? extends Item> lease = pool.tryAcquire()) {
            assertThat(lease).isNotNull();
            assertThat(pool.stats().idle() + 1).isEqualTo(pool.stats().total());
        }
    }
}
