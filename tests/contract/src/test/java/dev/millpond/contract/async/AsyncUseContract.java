package dev.millpond.contract.async;

import static dev.millpond.contract.support.Dimension.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work whose object comes back when a stage ends, in whatever way. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.JUDGED},
        policies = WhenExhausted.WAIT,
        crossed = KIND)
class AsyncUseContract extends AsyncContract {

    private final CompletableFuture<String> stage = new CompletableFuture<>();

    @Test
    void theObjectIsLentUntilTheStageEnds() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<String> result = pool.useAsync(item -> stage);

        assertThat(pool.tryAcquire()).isNull();
        assertThat(result).isNotDone();
        stage.complete("done");
        assertThat(resultOf(result)).isEqualTo("done");
        assertThat(pool.stats().idle())
                .as("it is back before the result is there")
                .isEqualTo(1);
    }

    @Test
    void whoWaitsIsServedByAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
        CompletableFuture<String> result = pool.useAsync(item -> {
            worker.set(Thread.currentThread());
            item.useExclusively();
            return CompletableFuture.completedFuture("done");
        });
        assertThat(result).isNotDone();
        held.close();

        assertThat(resultOf(result)).isEqualTo("done");
        assertThat(worker.get()).isNotSameAs(Thread.currentThread());
        assertThatNothingIsLost(pool);
    }

    @Test
    void aStageThatFailsGivesTheObjectBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("broken");
        stage.completeExceptionally(broken);

        assertThat(failureOf(pool.useAsync(item -> stage))).isSameAs(broken);
        assertThat(failureOf(pool.useAsync(item -> stage.thenApply(String::length))))
                .isSameAs(broken);
        assertThatNothingIsLost(pool);
    }

    @Test
    void workThatThrowsGivesTheObjectBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        IllegalStateException broken = new IllegalStateException("broken");

        assertThat(failureOf(pool.useAsync(item -> {
                    throw broken;
                })))
                .isSameAs(broken);
        assertThatNothingIsLost(pool);
    }

    @Test
    void workMustAnswerAStage() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        assertThat(failureOf(pool.useAsync(item -> missing())))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the work of useAsync answered null; it must answer a stage");
        assertThatNothingIsLost(pool);
        assertThatThrownBy(() -> pool.useAsync(missing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("work");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without null checks may pass
    private static <N> N missing() {
        return null;
    }

    @Test
    void cancellingTheResultEndsTheWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<String> result = pool.useAsync(item -> {
            throw new AssertionError("the work began");
        });
        assertThat(pool.stats().waiting()).isEqualTo(1);
        assertThat(result.cancel(true)).isTrue();

        eventually(() -> pool.stats().waiting() == 0);
        held.close();
        assertThatNothingIsLost(pool);
    }

    @Test
    void cancellingTheResultCancelsTheWork() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<String> result = pool.useAsync(item -> stage);
        assertThat(result.cancel(true)).isTrue();

        assertThat(stage).isCancelled();
        assertThatNothingIsLost(pool);
    }

    @Test
    void aTimeLimitOfTheResultCancelsTheWorkAsWell() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<String> result = pool.useAsync(item -> stage).orTimeout(1, TimeUnit.MILLISECONDS);

        assertThat(failureOf(result)).isInstanceOf(TimeoutException.class);
        eventually(stage::isCancelled);
        assertThatNothingIsLost(pool);
    }

    @Test
    void aStageThatCannotBeCancelledKeepsTheObjectUntilItEnds() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<String> result = pool.useAsync(item -> stage.minimalCompletionStage());
        assertThat(result.cancel(true)).isTrue();

        assertThat(pool.tryAcquire()).isNull();
        stage.complete("done");
        assertThatNothingIsLost(pool);
    }

    @Test
    void aStageThatIsCancelledCancelsTheResult() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        stage.cancel(true);
        CompletableFuture<String> result = pool.useAsync(item -> stage);

        eventually(result::isDone);
        assertThat(result).isCancelled();
        assertThatThrownBy(result::join).isInstanceOf(CancellationException.class);
        assertThatNothingIsLost(pool);
    }

    @Test
    void aFailedAcquireIsTheFailureOfTheResult() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("broken");
        workshop.onCreate = item -> {
            throw broken;
        };
        assertThat(failureOf(pool.useAsync(item -> stage))).isSameAs(broken);
        pool.close();
        assertThat(failureOf(pool.useAsync(item -> stage))).isInstanceOf(PoolClosedException.class);
    }

    @Test
    void closingThePoolWaitsForTheWorkThatIsUnderWay() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<String> result = pool.useAsync(item -> stage);
        Crew.Hand<Boolean> closing = crew().start(() -> pool.close(Crew.PATIENCE));
        eventually(pool::isClosed);
        stage.complete("done");

        assertThat(closing.result()).isTrue();
        assertThat(resultOf(result)).isEqualTo("done");
    }

    @Test
    void cancellingWhileItIsServedLosesNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        for (int attempt = 0; attempt < 100; attempt++) {
            Lease<? extends Item> held = pool.acquire();
            CompletableFuture<String> result = pool.useAsync(item -> new CompletableFuture<>());
            CountDownLatch start = new CountDownLatch(1);
            Crew.Hand<Boolean> canceller = crew().start(() -> {
                Crew.awaitUninterruptibly(start);
                return result.cancel(true);
            });
            start.countDown();
            held.close();
            assertThat(canceller.result()).isTrue();
            assertThatNothingIsLost(pool);
        }
    }
}
