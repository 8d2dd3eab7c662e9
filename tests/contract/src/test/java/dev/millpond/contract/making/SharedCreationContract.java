package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.CreationKind;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An object that an executor makes, which others want than the one who asked for it. */
class SharedCreationContract {

    abstract static class Hanging extends PoolContract {

        final CountDownLatch hanging = new CountDownLatch(1);

        final void hang() {
            workshop.onCreate = item -> Crew.awaitUninterruptibly(hanging);
        }

        /** Tries until the executor has begun within the limit. */
        final void giveUpOneThatIsBeingMade(Pool<? extends Item, WorkshopException> pool) {
            while (workshop.calls("create") == 0) {
                assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(20))).isInstanceOf(PoolTimeoutException.class);
            }
        }
    }

    @Nested
    @Setups(
            policies = {WhenExhausted.WAIT, WhenExhausted.FAIL},
            creations = CreationKind.EXECUTOR)
    class WhereThereIsNoRoom extends Hanging {

        @Test
        void whoeverFindsNoRoomButForItWaitsForIt() throws Exception {
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
    }

    @Nested
    @Setups(policies = WhenExhausted.WAIT, creations = CreationKind.EXECUTOR)
    class Waiting extends Hanging {

        @Test
        @Tag("conformance-10")
        void theFailureOfAnothersConstructorDoesNotStrandAWaiter() throws Exception {
            Pool<? extends Item, WorkshopException> pool = pool(1);
            workshop.onCreate = item -> {
                Crew.awaitUninterruptibly(hanging);
                workshop.onCreate = next -> {};
                throw new WorkshopException("first attempt");
            };
            List<Crew.Hand<Lease<? extends Item>>> waiters =
                    List.of(startWaitingToClose(pool), startWaitingToClose(pool));
            hanging.countDown();

            eventually(() -> waiters.stream().allMatch(Crew.Hand::isDone));
            int served = 0;
            for (Crew.Hand<Lease<? extends Item>> waiter : waiters) {
                try {
                    waiter.result();
                    served++;
                } catch (WorkshopException nothingElseWasUnderWay) {
                    assertThat(nothingElseWasUnderWay).hasMessage("first attempt");
                }
            }
            assertThat(served).isPositive();
        }

        private Crew.Hand<Lease<? extends Item>> startWaitingToClose(Pool<? extends Item, WorkshopException> pool) {
            return startWaiting(pool, () -> {
                try (Lease<? extends Item> lease = pool.acquire()) {
                    return lease;
                }
            });
        }
    }

    @Nested
    @Setups(policies = WhenExhausted.FAIL, creations = CreationKind.EXECUTOR)
    class Failing extends Hanging {

        @Test
        void whoeverWaitsForItInVainFailsAsSoonAsItIsLent() throws Exception {
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
    }

    @Nested
    @Setups(policies = WhenExhausted.CREATE, creations = CreationKind.EXECUTOR)
    class Creating extends Hanging {

        @Test
        void whoComesLaterGetsWhatIsStillBeingMadeForNobody() throws Exception {
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
}
