package dev.millpond.contract.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pool that makes no objects because that fails, and that holds as many as it may. */
class FullCircuitContract {

    abstract static class Open extends PoolContract {

        final ManualTime time = new ManualTime();
        final WorkshopException broken = new WorkshopException("backend is down");

        /** Makes a pool that lent one of two objects, could not make the other, and now has room for one alone. */
        final Lease<? extends Item> lendAllOf(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
            Lease<? extends Item> held = pool.acquire();
            workshop.onCreate = item -> {
                throw broken;
            };
            assertThatThrownBy(pool::tryAcquire).isSameAs(broken); // an acquire might wait for what is lent
            assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
            pool.resize(1);
            return held;
        }

        final Pool<? extends Item, WorkshopException> failingFast(Consumer<PoolBuilder<?>> more) {
            return pool(2, settings -> {
                time.of(settings);
                settings.failFastAfter(2);
                more.accept(settings);
            });
        }
    }

    @Nested
    @Setups(policies = WhenExhausted.WAIT)
    class Waiting extends Open {

        @Test
        void anAcquireWaitsForWhatIsLent() throws Exception {
            Pool<? extends Item, WorkshopException> pool = failingFast(settings -> {});
            Lease<? extends Item> held = lendAllOf(pool);
            assertThat(pool.tryAcquire()).isNull();
            Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
            held.close();

            waiter.result().close();
        }
    }

    @Nested
    @Setups(policies = WhenExhausted.FAIL)
    class Failing extends Open {

        @Test
        void anAcquireLearnsThatNothingIsFree() throws Exception {
            Pool<? extends Item, WorkshopException> pool = failingFast(settings -> {});
            Lease<? extends Item> held = lendAllOf(pool);

            assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
            held.close();
        }
    }

    @Nested
    @Setups(policies = WhenExhausted.CREATE)
    class Creating extends Open {

        @Test
        void anAcquireLearnsThatNothingCanBeMade() throws Exception {
            Pool<? extends Item, WorkshopException> pool = failingFast(settings -> {});
            Lease<? extends Item> held = lendAllOf(pool);

            assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
            held.close();
        }

        @Test
        void itEndsThoughNothingComesBack() throws Exception {
            Pool<? extends Item, WorkshopException> pool = failingFast(settings -> settings.executor(Runnable::run));
            Lease<? extends Item> held = lendAllOf(pool);
            workshop.onCreate = item -> {};
            time.advance(Duration.ofSeconds(1));

            assertThat(pool.stats().idle()).isEqualTo(1);
            pool.run(Item::useExclusively);
            assertThat(pool.stats().total()).isEqualTo(2);
            held.close();
        }
    }

    @Nested
    @Setups(policies = {WhenExhausted.WAIT, WhenExhausted.FAIL})
    class UntilThereIsRoom extends Open {

        @Test
        void whoHasRoomFirstTriesWhereThereWasNoneWhenItWasTime() throws Exception {
            Pool<? extends Item, WorkshopException> pool = failingFast(settings -> settings.executor(Runnable::run));
            Lease<? extends Item> held = lendAllOf(pool);
            time.advance(Duration.ofSeconds(60));
            held.invalidate();
            assertThatThrownBy(pool::acquire).isSameAs(broken);
            assertThatThrownBy(pool::acquire).isInstanceOf(PoolCircuitOpenException.class);
            workshop.onCreate = item -> {};
            time.advance(Duration.ofSeconds(1));

            pool.run(Item::useExclusively);
        }

        @Test
        @Tag("conformance-6")
        void whatIsKeptReadyIsMadeAgainAsSoonAsThereIsRoom() throws Exception {
            Pool<? extends Item, WorkshopException> pool =
                    failingFast(settings -> settings.minIdle(1).executor(Runnable::run));
            Lease<? extends Item> held = lendAllOf(pool);
            time.advance(Duration.ofSeconds(60));
            workshop.onCreate = item -> {};
            held.invalidate();
            time.advance(Duration.ofSeconds(1));

            assertThat(pool.stats().idle()).isEqualTo(1);
        }
    }
}
