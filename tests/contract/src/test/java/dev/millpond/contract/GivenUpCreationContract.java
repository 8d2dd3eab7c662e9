package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that an executor was asked for, and that nobody waits for any more. */
@ParameterizedClass
@MethodSource("dev.millpond.contract.Setup#executing")
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
    @Tag("conformance-30")
    void anUnfitObjectWhoseReplacementIsNotBegunCostsNoPlace() throws Exception {
        if (setup().kind() != PoolKind.HOOKED) {
            return; // nothing is validated
        }
        QueueingExecutor queue = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool = pool(1, settings -> settings.executor(queue));
        pool.fill();
        workshop.onValidate = item -> false;

        assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolTimeoutException.class);
        queue.runAll();
        assertThat(workshop.calls("create")).isEqualTo(1);
        assertThat(workshop.calls("destroy")).isEqualTo(1);
        assertThat(pool.stats().total()).isZero();
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

    @Test
    void whoeverFindsNoRoomButForItWaitsForIt() throws Exception {
        if (setup().policy() == WhenExhausted.CREATE) {
            return; // there is room for another
        }
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();
        giveUpOneThatIsBeingMade(pool);
        Crew.Hand<Lease<? extends Item>> next = startWaiting(pool);
        hanging.countDown();

        try (Lease<? extends Item> lease = next.result()) {
            assertThat(lease.get().useExclusively()).isEqualTo(1);
        }
        assertThat(workshop.calls("create")).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForItInVainFailsAsSoonAsItIsLentIfThatIsThePolicy() throws Exception {
        if (setup().policy() != WhenExhausted.FAIL) {
            return; // others may wait
        }
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();
        giveUpOneThatIsBeingMade(pool);
        CountDownLatch otherHasFailed = new CountDownLatch(1);
        Callable<Boolean> attempt = () -> {
            try (Lease<? extends Item> lease = pool.acquire()) {
                Crew.awaitUninterruptibly(otherHasFailed);
                return lease.get().useExclusively() > 0;
            } catch (PoolExhaustedException inVain) {
                return false;
            }
        };
        Crew.Hand<Boolean> one = crew().start(attempt);
        Crew.Hand<Boolean> other = crew().start(attempt);
        eventually(() -> pool.stats().waiting() == 2);
        hanging.countDown();
        eventually(() -> one.isDone() || other.isDone());
        otherHasFailed.countDown();

        assertThat(List.of(one.result(), other.result())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoComesLaterGetsWhatIsStillBeingMadeForNobody() throws Exception {
        if (setup().policy() != WhenExhausted.CREATE) {
            return; // there is room for no other
        }
        Pool<? extends Item, WorkshopException> pool = pool(1);
        hang();
        giveUpOneThatIsBeingMade(pool);
        Crew.Hand<Lease<? extends Item>> next = startWaiting(pool);
        Crew.Hand<Lease<? extends Item>> another = startWaiting(pool);
        eventually(() -> workshop.calls("create") == 2);
        hanging.countDown();

        try (Lease<? extends Item> one = next.result();
                Lease<? extends Item> two = another.result()) {
            assertThat(one.get()).isNotSameAs(two.get());
        }
        assertThat(workshop.calls("create")).isEqualTo(2);
    }

    @Test
    void whatItsConstructorThrowsReachesTheOneWhoCameLater() throws Exception {
        if (setup().policy() != WhenExhausted.CREATE) {
            return; // there is room for no other
        }
        Pool<? extends Item, WorkshopException> pool = pool(1);
        workshop.onCreate = item -> {
            Crew.awaitUninterruptibly(hanging);
            throw new WorkshopException("too late");
        };
        giveUpOneThatIsBeingMade(pool);
        Crew.Hand<Lease<? extends Item>> next = startWaiting(pool);
        hanging.countDown();

        assertThat(next.failure()).hasMessage("too late");
        assertThat(workshop.calls("create")).isEqualTo(1);
        assertThat(pool.stats().total()).isZero();
    }
}
