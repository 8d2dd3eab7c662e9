package dev.millpond.contract.exhaustion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a pool that fails at once does when it is exhausted. */
@Setups(policies = WhenExhausted.FAIL)
class FailingContract extends PoolContract {

    @Test
    void acquireFailsAtOnceAndSaysWhatToDo() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThatThrownBy(pool::acquire)
                    .isExactlyInstanceOf(PoolExhaustedException.class)
                    .hasMessageMatching("\\w+ItemPool: nothing is free \\(maxSize 1, 1 lent, 0 idle, 0 waiting\\)\\."
                            + " Close leases sooner, or raise maxSize\\.");
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    void aLimitDoesNotMakeItWait() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThatThrownBy(() -> pool.acquire(Duration.ofDays(1))).isInstanceOf(PoolExhaustedException.class);
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    void tryAcquireAnswersNull() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        try (Lease<? extends Item> held = pool.acquire()) {
            assertThat(pool.tryAcquire()).isNull();
            assertThat(held.get().isDestroyed()).isFalse();
        }
    }

    @Test
    void aListenerThatTakesItsTimeInTheBackgroundDoesNotMakeItWait() throws Exception {
        ManualTime time = new ManualTime();
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> {
            time.of(settings);
            settings.leakThreshold(Duration.ofSeconds(1)).listener(new PoolListener() {
                @Override
                public void leaked(LeakReport leak) {
                    heard.countDown();
                    Crew.awaitUninterruptibly(done);
                }
            });
        });
        Lease<? extends Item> held = pool.acquire();
        time.advance(Duration.ofSeconds(2));
        Crew.awaitUninterruptibly(heard);
        Crew.Hand<Lease<? extends Item>> another = crew().start(pool::acquire);
        eventually(() -> another.isDone() || pool.stats().waiting() > 0);
        int waiting = pool.stats().waiting();
        done.countDown();
        held.close();

        assertThat(waiting).isZero();
        assertThat(another.failure()).isInstanceOf(PoolExhaustedException.class);
    }

    @Test
    void anEndThatHangsMakesItWaitForAMomentOnlyAndSaysForWhat() throws Exception {
        ManualTime time = new ManualTime();
        CountDownLatch open = new CountDownLatch(1);
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> {
            time.of(settings);
            settings.maxLifetime(Duration.ofSeconds(100));
        });
        fill(pool, 1);
        workshop.onDestroy = item -> Crew.awaitUninterruptibly(open);
        eventually(() -> {
            time.advance(Duration.ofSeconds(1));
            return workshop.calls("destroy") == 1;
        });
        Lease<? extends Item> held = pool.acquire();

        assertThat(crew().start(() -> pool.acquire(Duration.ofDays(1))).failure())
                .isExactlyInstanceOf(PoolExhaustedException.class)
                .hasMessageContaining("what the pool itself makes, validates or destroys was not done within 50 ms");
        assertThat(crew().start(() -> pool.tryAcquire() == null).result()).isTrue();
        open.countDown();
        held.close();
    }

    @Test
    void whatIsBeingMadeInTheBackgroundIsWaitedFor() throws Exception {
        CompletableFuture<Pool<?, ?>> built = new CompletableFuture<>();
        // the maker itself looks who waits, since nobody does so for long
        workshop.onCreate = item -> eventually(() -> built.join().stats().waiting() == 1);
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.minIdle(1));
        built.complete(pool);
        eventually(() -> workshop.calls("create") == 1);

        assertThat(crew().start(() -> pool.use(Item::useExclusively)).result()).isEqualTo(1);
    }
}
