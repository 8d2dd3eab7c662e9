package dev.millpond.contract.control;

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
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolInterruptedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a pool ends. */
@Setups(crossed = {KIND, POLICY, CREATION, THREADS})
class CloseContract extends PoolContract {

    @Test
    void closingDestroysWhatIsIdle() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        pool.run(Item::useExclusively);
        pool.close();

        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-46")
    void nothingCanBeAcquiredFromAClosedPool() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        pool.run(Item::useExclusively);
        pool.close();

        assertThatThrownBy(pool::acquire)
                .isInstanceOf(PoolClosedException.class)
                .hasMessageContaining("ItemPool is closed");
        assertThatThrownBy(() -> pool.acquire(Duration.ZERO)).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(pool::tryAcquire).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(() -> pool.resize(5)).isInstanceOf(PoolClosedException.class);
        assertThatThrownBy(pool::refresh).isInstanceOf(PoolClosedException.class);
    }

    @Test
    @Tag("conformance-47")
    void whatIsLentIsDestroyedOnceWhenItComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        pool.close();
        assertThat(held.get().isDestroyed()).isFalse();
        held.close();
        held.close();

        assertThat(workshop.calls("destroy")).isEqualTo(1);
        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-47")
    void whatComesBackOnAnotherThreadOrIsInvalidatedIsDestroyedOnce() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> elsewhere = pool.acquire();
        Lease<? extends Item> invalid = pool.acquire();
        pool.close();
        crew().start(() -> {
                    elsewhere.close();
                    invalid.invalidate();
                    return true;
                })
                .result();

        assertThat(workshop.calls("destroy")).isEqualTo(2);
    }

    @Test
    void closingAgainDoesNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);
        pool.close();
        pool.close();

        assertThat(pool.close(Duration.ZERO)).isTrue();
        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }

    @Test
    @Tag("conformance-45")
    void closingWithoutGraceDoesNotWaitForWhatIsLent() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();

        assertThat(pool.close(Duration.ZERO)).isFalse();
        assertThat(pool.close(Duration.ofMillis(5))).isFalse();
        held.close();
        assertThat(pool.close(Duration.ZERO)).isTrue();
    }

    @Test
    @Tag("conformance-45")
    @Tag("conformance-48")
    void closingWithGraceWaitsForTheLastLease() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        Crew.Hand<Boolean> closer = crew().start(() -> pool.close(Crew.PATIENCE));
        Crew.Hand<Boolean> probe = crew().start(() -> {
            while (true) {
                try {
                    pool.acquire().close();
                } catch (PoolClosedException closed) {
                    return true;
                } catch (PoolExhaustedException retry) {
                    crew().letOthersRun();
                }
            }
        });
        probe.result();
        assertThat(closer.isDone()).isFalse();
        held.close();

        assertThat(closer.result()).isTrue();
        assertThat(workshop.live()).isZero();
    }

    @Test
    void whoeverClosesWithoutWaitingIsToldOfTheEnd() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        Lease<? extends Item> held = pool.acquire();
        pool.run(Item::useExclusively);
        assertThat(pool.isClosed()).isFalse();
        CompletableFuture<Void> end = pool.closeAsync().toCompletableFuture();
        assertThat(pool.isClosed()).isTrue();
        assertThat(end).isNotDone();
        held.close();

        end.get(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(workshop.live()).isZero();
        assertThat(pool.closeAsync().toCompletableFuture()).succeedsWithin(Crew.PATIENCE);
    }

    @Test
    void theEndOfAPoolWithoutObjectsIsToldToo() throws Exception {
        CompletionStage<Void> end = pool(1).closeAsync();

        assertThat(end.toCompletableFuture()).succeedsWithin(Crew.PATIENCE);
    }

    @Test
    void closingWithoutWaitingDestroysNothingInTheCallersThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        pool.run(Item::useExclusively);
        AtomicReference<Thread> destroyer = new AtomicReference<>();
        workshop.onDestroy = item -> destroyer.set(Thread.currentThread());

        assertThat(pool.closeAsync().toCompletableFuture()).succeedsWithin(Crew.PATIENCE);
        assertThat(destroyer.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void aThreadThatWaitsForTheEndCanBeInterrupted() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        Lease<? extends Item> held = pool.acquire();
        AtomicBoolean flag = new AtomicBoolean();
        Crew.Hand<Boolean> closer = crew().start(() -> {
            try {
                return pool.close(Crew.PATIENCE);
            } finally {
                flag.set(Thread.interrupted());
            }
        });
        closer.interrupt();

        assertThat(closer.failure())
                .isInstanceOf(PoolInterruptedException.class)
                .hasMessageContaining("interrupted while closing");
        assertThat(flag).isTrue();
        held.close();
        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-47")
    void anObjectThatIsMadeWhileThePoolClosesIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        workshop.onCreate = item -> {
            making.countDown();
            Crew.awaitUninterruptibly(closed);
        };
        Crew.Hand<Lease<? extends Item>> maker = crew().start(pool::acquire);
        Crew.awaitUninterruptibly(making);
        pool.close();
        closed.countDown();

        assertThat(maker.failure()).isInstanceOf(PoolClosedException.class);
        assertThat(pool.close(Crew.PATIENCE)).isTrue();
        assertThat(workshop.live()).isZero();
    }

    @Test
    @Tag("conformance-49")
    void closingUnderContentionDestroysEverything() throws Exception {
        for (int round = 0; round < 20; round++) {
            Pool<? extends Item, WorkshopException> pool = pool(2);
            CountDownLatch started = new CountDownLatch(4);
            for (int user = 0; user < 4; user++) {
                crew().start(() -> {
                    started.countDown();
                    while (true) {
                        try {
                            pool.run(Item::useExclusively);
                            crew().letOthersRun();
                        } catch (PoolClosedException closed) {
                            return true;
                        } catch (PoolExhaustedException retry) {
                            crew().letOthersRun();
                        }
                    }
                });
            }
            Crew.awaitUninterruptibly(started);
            pool.close();
            crew().join();
            assertThat(pool.close(Crew.PATIENCE)).isTrue();
            assertThat(workshop.live()).isZero();
        }
    }

    @Test
    @Tag("conformance-48")
    void whatIsLentWhenTheGraceIsOverCanBeUsedAndIsDestroyedWhenItComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        Lease<? extends Item> here = pool.acquire();
        Lease<? extends Item> elsewhere = pool.acquire();
        Lease<? extends Item> invalid = pool.acquire();
        assertThat(pool.close(Duration.ofMillis(5))).isFalse();
        here.get().useExclusively();
        assertThat(workshop.calls("destroy")).isZero();
        here.close();
        assertThat(workshop.calls("destroy")).isEqualTo(1);
        crew().start(() -> {
                    elsewhere.close();
                    return true;
                })
                .result();
        assertThat(workshop.calls("destroy")).isEqualTo(2);
        invalid.invalidate();

        assertThat(workshop.calls("destroy")).isEqualTo(3);
        assertThat(pool.close(Duration.ZERO)).isTrue();
    }

    @Test
    @Tag("conformance-49")
    void closingAPoolWhoseConstructorAlwaysThrowsEnds() throws Exception {
        workshop.onCreate = item -> {
            throw new WorkshopException("backend is down");
        };
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.minIdle(2));
        eventually(() -> pool.stats().creationFailures() > 2);

        assertThat(pool.close(Crew.PATIENCE)).isTrue();
    }

    @Test
    @Tag("conformance-49")
    void closingAPoolWhoseConstructorSwallowsInterruptsEnds() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        workshop.onCreate = item -> {
            Thread.interrupted();
            Crew.awaitUninterruptibly(open);
        };
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        eventually(() -> workshop.calls("create") == 1);
        assertThat(pool.close(Duration.ofMillis(5))).isFalse();
        open.countDown();

        assertThat(pool.close(Crew.PATIENCE)).isTrue();
        assertThat(workshop.calls("destroy")).isEqualTo(1);
    }
}
