package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Recorder;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.engine.ManualTime;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each point at which an object can be validated, alone. {@link HookContract} has the usual one. */
class ValidationContract {

    abstract static class Timed extends PoolContract {

        final ManualTime time = new ManualTime();
        final Recorder recorder = new Recorder();

        final Pool<? extends Item, WorkshopException> timed(int maxSize, Consumer<PoolBuilder<?>> more) {
            return pool(maxSize, settings -> {
                time.of(settings);
                settings.listener(recorder);
                more.accept(settings);
            });
        }

        final Pool<? extends Item, WorkshopException> timed(int maxSize) {
            return timed(maxSize, settings -> {});
        }
    }

    @Nested
    @Setups(kinds = PoolKind.CHECKED_ON_CREATE)
    class OnCreate extends Timed {

        @Test
        @Tag("conformance-36")
        void aNewObjectIsAskedOnceAndNotWhenItIsLentAgain() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            pool.run(Item::useExclusively);
            pool.run(Item::useExclusively);

            assertThat(workshop.calls("validate")).isEqualTo(1);
        }

        @Test
        @Tag("conformance-36")
        void aNewObjectThatIsUnfitIsDestroyedAndTheCallerLearnsSo() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            workshop.onValidate = item -> false;

            assertThatThrownBy(pool::acquire)
                    .isInstanceOf(PoolHookException.class)
                    .hasMessageContaining("@Validate refuses an object that was just made");
            assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID);
            assertThat(pool.stats().total()).isZero();
            workshop.onValidate = item -> true;
            pool.run(Item::useExclusively);
        }

        @Test
        @Tag("conformance-37")
        void whatTheValidationOfANewObjectThrowsReachesTheCaller() {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            RuntimeException broken = new IllegalStateException("check");
            workshop.onValidate = item -> {
                throw broken;
            };

            assertThatThrownBy(pool::acquire).isSameAs(broken);
            assertThat(workshop.live()).isZero();
        }
    }

    @Nested
    @Setups(kinds = PoolKind.CHECKED_ON_RETURN)
    class OnReturn extends Timed {

        @Test
        @Tag("conformance-36")
        void anObjectThatComesBackUnfitIsDestroyed() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            pool.run(Item::useExclusively);
            assertThat(pool.stats().idle()).isEqualTo(1);
            workshop.onValidate = item -> false;
            pool.run(Item::useExclusively);

            assertThat(workshop.calls("validate")).isEqualTo(2);
            assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID);
            assertThat(pool.stats().total()).isZero();
        }

        @Test
        @Tag("conformance-37")
        void anObjectWhoseValidationThrowsWhenItComesBackIsDestroyed() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            workshop.onValidate = item -> {
                throw new IllegalStateException("check");
            };
            pool.run(Item::useExclusively);

            assertThat(workshop.live()).isZero();
        }

        @Test
        @Tag("conformance-9")
        void anObjectThatComesBackUnfitMakesRoomForAWaiter() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            workshop.onValidate = item -> false;
            Lease<? extends Item> held = pool.acquire();
            if (setup().policy() == WhenExhausted.WAIT) {
                Crew.Hand<Lease<? extends Item>> waiter = startWaiting(pool);
                held.close();
                waiter.result().close();
            } else {
                held.close();
                pool.run(Item::useExclusively);
            }
        }
    }

    @Nested
    @Setups(kinds = PoolKind.CHECKED_WHILE_IDLE)
    class WhileIdle extends Timed {

        @Test
        @Tag("conformance-36")
        void anIdleObjectThatBecameUnfitIsDestroyedWithoutAnyTraffic() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(2);
            fill(pool, 2);
            time.advance(Duration.ofSeconds(25));
            assertThat(workshop.calls("validate")).isZero();
            workshop.onValidate = item -> false;
            time.advance(Duration.ofSeconds(10));

            eventually(() -> pool.stats().total() == 0);
            assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID, DestroyReason.INVALID);
        }

        @Test
        @Tag("conformance-37")
        void aValidationThatThrowsDoesNotEndTheChecks() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            workshop.onValidate = item -> {
                throw new AssertionError("check");
            };
            for (int round = 1; round <= 3; round++) {
                fill(pool, 1);
                time.advance(Duration.ofSeconds(35));
                int destroyed = round;
                eventually(() -> recorder.reasons.size() == destroyed);
                eventually(() -> pool.stats().total() == 0);
            }
        }

        @Test
        void anObjectIsAskedAgainAndAgainAndStaysTheSame() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            fill(pool, 1);
            for (int check = 1; check <= 3; check++) {
                time.advance(Duration.ofSeconds(32));
                int calls = check;
                eventually(() ->
                        workshop.calls("validate") == calls && pool.stats().idle() == 1);
            }

            pool.run(item -> assertThat(item.useExclusively()).isEqualTo(1));
            assertThat(pool.stats().acquired()).isEqualTo(2);
        }

        @Test
        @Tag("conformance-42")
        void afterOneIsFoundUnfitNoOtherIsLentBeforeItIsAskedToo() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(3);
            List<Item> old = items(pool, 3);
            letOneBecomeDue(pool);
            workshop.onValidate = item -> false; // the server was started again
            time.advance(Duration.ofSeconds(15));
            eventually(() -> workshop.calls("destroy") > 0);

            for (Item lent : items(pool, 3)) {
                old.forEach(item -> assertThat(lent).isNotSameAs(item));
            }
            eventually(() -> workshop.calls("destroy") == 3);
        }

        @Test
        @Tag("conformance-42")
        void afterOneIsFoundUnfitThoseThatAreFitAreLentAgain() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(3);
            fill(pool, 3);
            letOneBecomeDue(pool);
            workshop.onValidate = item -> workshop.calls("validate") > 1;
            time.advance(Duration.ofSeconds(15));
            eventually(() -> workshop.calls("validate") == 3
                    && pool.stats().total() == 2
                    && pool.stats().idle() == 2);

            assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID);
            fill(pool, 2);
            assertThat(pool.stats().created()).isEqualTo(3);
        }

        /** Uses two of three, so that one alone is asked when fifteen seconds more have passed. */
        private void letOneBecomeDue(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
            time.advance(Duration.ofSeconds(20));
            assertThat(items(pool, 2)).hasSize(2);
        }

        private static List<Item> items(Pool<? extends Item, WorkshopException> pool, int count)
                throws WorkshopException {
            List<Lease<? extends Item>> leases = new ArrayList<>();
            for (int acquired = 0; acquired < count; acquired++) {
                leases.add(pool.acquire());
            }
            List<Item> items = leases.stream().<Item>map(Lease::get).toList();
            leases.forEach(Lease::close);
            return items;
        }

        @Test
        void aCheckDoesNotCountAsAUse() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(
                    1, settings -> settings.idleTimeout(Duration.ofSeconds(100)).executor(Runnable::run));
            fill(pool, 1);
            time.advance(Duration.ofSeconds(102)); // the checks run at once, on this thread

            assertThat(recorder.reasons).containsExactly(DestroyReason.IDLE);
            assertThat(workshop.calls("validate")).isPositive();
        }
    }

    @Nested
    @Setups(kinds = PoolKind.THROTTLED)
    class Throttled extends Timed {

        @Test
        void anObjectThatWasUsedRecentlyIsNotAskedAndOneThatRestedIs() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(1);
            pool.run(Item::useExclusively);
            time.advance(Duration.ofSeconds(9));
            pool.run(Item::useExclusively);
            assertThat(workshop.calls("validate")).isZero();
            time.advance(Duration.ofSeconds(12));
            pool.run(Item::useExclusively);
            assertThat(workshop.calls("validate")).isEqualTo(1);
            pool.run(Item::useExclusively);

            assertThat(workshop.calls("validate")).isEqualTo(1);
        }

        @Test
        @Tag("conformance-42")
        void afterOneIsFoundUnfitTheOthersAreAskedHoweverRecentlyTheyWereUsed() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(3);
            fill(pool, 3);
            time.advance(Duration.ofSeconds(12));
            Item recent = pool.use(item -> (Item) item);
            workshop.onValidate = item -> false; // the server was started again
            fill(pool, 3); // lends the recent one as it is, asks another, and so learns of it
            fill(pool, 3);

            eventually(recent::isDestroyed);
        }

        @Test
        @Tag("conformance-42")
        void aSuspectOneIsAskedAlsoIfItIsClosedOnAnotherThread() throws Exception {
            Pool<? extends Item, WorkshopException> pool = timed(2);
            fill(pool, 2);
            Lease<? extends Item> recent = pool.acquire();
            time.advance(Duration.ofSeconds(12));
            workshop.onValidate = item -> false;
            pool.run(Item::useExclusively); // asks the other one, and so learns of it
            Item suspect = recent.get();
            crew().start(() -> {
                        recent.close();
                        return true;
                    })
                    .result();
            fill(pool, 2);

            eventually(suspect::isDestroyed);
        }
    }
}
