package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that an executor was asked for, and that nobody waits for any more. */
@Setups(creations = CreationKind.EXECUTOR)
class GivenUpCreationContract extends PoolContract {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final CountDownLatch hanging = new CountDownLatch(1);

    private void hang() {
        workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
    }

    /** Tries until the executor has begun within the limit. */
    private void giveUpOneThatIsBeingMade(Pool<? extends Item, WorkshopException> pool) {
        while (workshop.calls("create") == 0) {
            assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        }
    }

    @Test
    @Tag("conformance-12")
    void aLimitIsKeptThoughTheConstructorHangsAndTheLateObjectJoinsThePool() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();

        assertThatThrownBy(() -> pool.acquire(SHORT))
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining("an object was not made within 20 ms");
        giveUpOneThatIsBeingMade(pool);
        hanging.countDown();
        eventually(() -> pool.stats().idle() == 1);
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThat(lease.get().useExclusively()).isEqualTo(1);
        }
        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void anObjectThatNobodyWantsAnyMoreIsNotMade() throws Exception {
        QueueingExecutor queue = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(queue));

        assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        assertThat(pool.stats().total()).isZero();
        pool.fill();
        queue.runAll();
        assertThat(workshop.calls("create")).isEqualTo(1);
        assertThat(pool.stats().idle()).isEqualTo(1);
        assertThat(pool.stats().total()).isEqualTo(1);
    }

    @Test
    @Tag("conformance-30")
    void aTaskThatTheExecutorDropsCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(dropped -> {}));

        assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        assertThat(pool.stats().total()).isZero();
        assertThat(pool.close(Duration.ZERO)).isTrue();
    }

    @Test
    void whatIsGivenUpDoesNotFillTheQueueOfTheExecutor() {
        ThreadPoolExecutor busy = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        busy.execute(() -> Crew.awaitUninterruptibly(hanging));
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(busy));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        }

        assertThat(busy.getQueue()).isEmpty();
        hanging.countDown();
        busy.shutdown();
    }

    @Test
    void noMoreThanMaxSizeConstructorsHangForNobody() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        hang();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolExhaustedException.class);
        }
        assertThat(pool.stats().total()).isLessThanOrEqualTo(2);
        hanging.countDown();
        eventually(() -> pool.stats().idle() == pool.stats().total());

        assertThat(workshop.calls("create")).isLessThanOrEqualTo(2);
    }
}
