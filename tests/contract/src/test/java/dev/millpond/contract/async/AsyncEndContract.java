package dev.millpond.contract.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Futures that somebody ends before they are served, or at that moment: no object is ever lost with one. */
@Setups(policies = WhenExhausted.WAIT)
class AsyncEndContract extends AsyncContract {

    private static final int ATTEMPTS = 200;

    /** Each way in which a user can end a future. */
    private static final List<Consumer<CompletableFuture<?>>> ENDS = List.of(
            future -> future.cancel(true),
            future -> future.completeExceptionally(new IllegalStateException("enough")),
            future -> future.complete(null),
            future -> future.completeOnTimeout(null, 1, TimeUnit.NANOSECONDS),
            future -> future.orTimeout(1, TimeUnit.NANOSECONDS),
            future -> future.obtrudeValue(null),
            future -> future.obtrudeException(new IllegalStateException("enough")));

    @Test
    void onceItIsCancelledItDoesNotWaitAnyMore() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);

        assertThat(future.cancel(false)).isTrue();
        eventually(() -> pool.stats().waiting() == 0);
        held.close();
        assertThatNothingIsLost(pool);
    }

    @Test
    void whateverEndsItTheObjectStays() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        for (Consumer<CompletableFuture<?>> end : ENDS) {
            Lease<? extends Item> held = pool.acquire();
            CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
            end.accept(future);
            eventually(future::isDone);
            held.close();
            assertThatNothingIsLost(pool);
        }
    }

    @Test
    void theNextIsServedInsteadOfOneThatHasEnded() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        for (Consumer<CompletableFuture<?>> end : ENDS) {
            Lease<? extends Item> held = pool.acquire();
            CompletableFuture<? extends Lease<? extends Item>> first = startFuture(pool);
            CompletableFuture<? extends Lease<? extends Item>> second = startFuture(pool);
            end.accept(first);
            eventually(first::isDone);
            held.close();
            resultOf(second).close();
        }
    }

    @Test
    void whateverEndsItWhileItIsServedOneOfThemHasTheObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Consumer<CompletableFuture<?>> end = ENDS.get(attempt % ENDS.size());
            Lease<? extends Item> held = pool.acquire();
            CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
            CountDownLatch start = new CountDownLatch(1);
            Crew.Hand<Boolean> ending = crew().start(() -> {
                Crew.awaitUninterruptibly(start);
                end.accept(future);
                return true;
            });
            start.countDown();
            held.close();
            ending.result();
            closeIfDelivered(future);
            assertThatNothingIsLost(pool);
        }
    }

    private static void closeIfDelivered(CompletableFuture<? extends Lease<? extends Item>> future) {
        eventually(future::isDone);
        if (!future.isCompletedExceptionally()) {
            Lease<? extends Item> lease = future.join();
            if (lease != null) {
                lease.close();
            }
        }
    }

    @Test
    void whatIsDeliveredCannotBeObtruded() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();
        Lease<? extends Item> lease = resultOf(future);
        future.obtrudeValue(null);
        future.obtrudeException(new IllegalStateException("too late"));

        assertThat(resultOf(future)).isSameAs(lease);
        lease.close();
    }

    @Test
    void anObjectThatIsBeingMadeForOneThatIsCancelledJoinsThePool() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(open);
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();
        eventually(() -> workshop.calls("create") == 1);
        future.cancel(false);
        open.countDown();

        eventually(() -> pool.stats().idle() == 1);
        assertThatNothingIsLost(pool);
    }

    @Test
    void manyThatAreCancelledLeaveThoseBehindThemInOrder() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        List<CompletableFuture<? extends Lease<? extends Item>>> futures = new ArrayList<>();
        for (int count = 0; count < 1_000; count++) {
            futures.add(startFuture(pool));
        }
        for (int count = 0; count < 998; count++) {
            futures.get(count).cancel(false);
        }
        eventually(() -> pool.stats().waiting() == 2);
        held.close();
        Lease<? extends Item> first = resultOf(futures.get(998));
        assertThat(futures.get(999)).isNotDone();
        first.close();
        resultOf(futures.get(999)).close();
    }

    @Test
    void cancellingWhatDependsOnItDoesNotReachIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        future.thenApply(Lease::get).cancel(false);

        assertThat(future).isNotDone();
        held.close();
        resultOf(future).close();
    }
}
