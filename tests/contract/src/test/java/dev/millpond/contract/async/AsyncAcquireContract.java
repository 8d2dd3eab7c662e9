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
import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What serves a future of a lease, in which order, and on which thread. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        policies = WhenExhausted.WAIT,
        crossed = KIND)
class AsyncAcquireContract extends AsyncContract {

    @Test
    void anIdleObjectIsThereAtOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();

        assertThat(future).isCompleted();
        resultOf(future).get().useExclusively();
        resultOf(future).close();
        assertThat(pool.stats().idle()).isEqualTo(1);
    }

    @Test
    void anObjectIsMadeByAnotherThreadThanTheOneThatAsks() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        AtomicReference<@Nullable Thread> maker = new AtomicReference<>();
        workshop.onCreate = item -> maker.set(Thread.currentThread());
        resultOf(pool.acquireAsync()).close();

        assertThat(maker.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void theMakerHasTheContextClassLoaderOfTheOneThatAsks() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicReference<@Nullable ClassLoader> loader = new AtomicReference<>();
        workshop.onCreate = item -> loader.set(Thread.currentThread().getContextClassLoader());
        ClassLoader mine = new ClassLoader() {};
        Thread.currentThread().setContextClassLoader(mine);
        CompletableFuture<? extends Lease<? extends Item>> future;
        try {
            future = startFuture(pool);
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
        held.invalidate();
        resultOf(future).close();

        assertThat(loader.get()).isSameAs(mine);
    }

    @Test
    void aReleaseServesAFutureOnAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        CompletableFuture<Thread> completer = new CompletableFuture<>();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        CompletableFuture<Void> seen = future.thenAccept(lease -> completer.complete(Thread.currentThread()));
        held.close();

        assertThat(resultOf(completer)).isNotSameAs(Thread.currentThread());
        assertThat(resultOf(future).get()).isSameAs(item);
        resultOf(future).close();
        assertThat(seen).succeedsWithin(Crew.PATIENCE);
    }

    @Test
    void aReleaseOnAnotherThreadServesAFuture() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        crew().start(() -> {
            held.close();
            return true;
        });

        resultOf(future).close();
    }

    @Test
    void roomServesAFuture() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        held.invalidate();
        resultOf(future).close();

        Lease<? extends Item> lease = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> other = startFuture(pool);
        pool.resize(2);
        resultOf(other).close();
        lease.close();
    }

    @Test
    void threadsAndFuturesAreServedInTheOrderInWhichTheyCame() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        List<String> served = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> first = startFuture(pool).thenAccept(lease -> serve("first", lease, served));
        Crew.Hand<Lease<? extends Item>> second = startWaiting(pool, () -> {
            Lease<? extends Item> lease = pool.acquire();
            serve("second", lease, served);
            return lease;
        });
        CompletableFuture<Void> third = startFuture(pool).thenAccept(lease -> serve("third", lease, served));
        held.close();
        resultOf(first);
        second.result();
        resultOf(third);

        assertThat(served).containsExactly("first", "second", "third");
    }

    private static void serve(String name, Lease<? extends Item> lease, List<String> served) {
        served.add(name);
        lease.close();
    }

    @Test
    void whoWaitsWhileTheFutureOfAnotherTakesItsTimeIsServed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(8);
        fill(pool, 8);
        CountDownLatch open = new CountDownLatch(1);
        List<Lease<? extends Item>> held = new CopyOnWriteArrayList<>();
        for (int count = 0; count < 8; count++) {
            held.add(pool.acquire());
        }
        CountDownLatch started = new CountDownLatch(8);
        CompletableFuture<?>[] futures = new CompletableFuture<?>[8];
        for (int count = 0; count < 8; count++) {
            futures[count] = startFuture(pool).thenAccept(lease -> {
                started.countDown();
                Crew.awaitUninterruptibly(open);
                lease.close();
            });
        }
        held.forEach(Lease::close);

        assertThat(started.await(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("all are served at once")
                .isTrue();
        open.countDown();
        resultOf(CompletableFuture.allOf(futures));
    }

    @Test
    void aLeaseThatNoThreadOwnsIsClosedOnceWhoeverClosesIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        held.close();
        Lease<? extends Item> lease = resultOf(future);
        lease.close();
        Lease<? extends Item> next = pool.acquire();
        lease.close();
        Crew.Hand<Boolean> late = crew().start(() -> {
            lease.close();
            lease.invalidate();
            return true;
        });

        assertThat(late.result()).isTrue();
        assertThatThrownBy(lease::get).isInstanceOf(LeaseClosedException.class);
        next.get().useExclusively();
        assertThat(pool.tryAcquire()).isNull();
        next.close();
    }

    @Test
    void itTimesOut() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();

        assertThat(failureOf(pool.acquireAsync(Duration.ofMillis(20))))
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining("within 20 ms");
        assertThat(failureOf(pool.acquireAsync(Duration.ZERO))).isInstanceOf(PoolTimeoutException.class);
        assertThat(pool.stats().timedOut()).isEqualTo(2);
        assertThat(pool.stats().waiting()).isZero();
        held.close();
    }

    @Test
    void thePoolsLimitHoldsAsWell() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWait(Duration.ofMillis(20)));
        Lease<? extends Item> held = pool.acquire();

        assertThat(failureOf(pool.acquireAsync())).isInstanceOf(PoolTimeoutException.class);
        held.close();
    }

    @Test
    void closingThePoolEndsTheWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        pool.close();

        assertThat(failureOf(future)).isInstanceOf(PoolClosedException.class);
        assertThat(failureOf(pool.acquireAsync())).isInstanceOf(PoolClosedException.class);
        held.close();
    }

    @Test
    void aSuspendedPoolServesItWhenItIsResumed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        fill(pool, 1);
        pool.suspend();
        CompletableFuture<? extends Lease<? extends Item>> future = startFuture(pool);
        pool.resume();

        resultOf(future).close();
    }

    @Test
    void noMoreMayWaitThanThePoolAllowsThreadsAndFuturesTogether() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.maxWaiting(2));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> first = startFuture(pool);
        Crew.Hand<Lease<? extends Item>> second = startWaiting(pool);

        assertThat(failureOf(pool.acquireAsync())).isInstanceOf(PoolExhaustedException.class);
        assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
        assertThat(first.cancel(false)).isTrue();
        CompletableFuture<? extends Lease<? extends Item>> instead = startFuture(pool);
        held.close();
        second.result().close();
        resultOf(instead).close();
    }

    @Test
    void aFailureToMakeAnObjectIsTheFailureOfTheFuture() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        WorkshopException broken = new WorkshopException("broken");
        workshop.onCreate = item -> {
            throw broken;
        };

        assertThat(failureOf(pool.acquireAsync())).isSameAs(broken);
        workshop.onCreate = item -> {};
        resultOf(pool.acquireAsync()).close();
    }

    @Test
    void itsLimitHoldsThoughTheConstructorHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> Crew.awaitUninterruptibly(open);

        assertThat(failureOf(pool.acquireAsync(Duration.ofMillis(50)))).isInstanceOf(PoolTimeoutException.class);
        open.countDown();
        eventually(() -> pool.stats().idle() == 1);
    }

    @Test
    void whatComesBackWhileTheConstructorHangsIsTaken() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        Item item = held.get();
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = made -> Crew.awaitUninterruptibly(open);
        CompletableFuture<? extends Lease<? extends Item>> future = pool.acquireAsync();
        eventually(() -> workshop.calls("create") == 2);
        held.close();

        assertThat(resultOf(future).get()).isSameAs(item);
        resultOf(future).close();
        open.countDown();
        eventually(() -> pool.stats().idle() == 2);
    }

    @Test
    void theLimitMustBeGiven() {
        Pool<? extends Item, WorkshopException> pool = pool(1);

        assertThatThrownBy(() -> pool.acquireAsync(missing())).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static Duration missing() {
        return null;
    }
}
