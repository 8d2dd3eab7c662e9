package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Failing;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import org.junit.jupiter.api.Test;

/** Objects whose use fails, where a hook says what the failure means. */
@Setups(kinds = {PoolKind.JUDGED, PoolKind.MADE_BY_FACTORY})
class FatalFailureContract extends TimedContract {

    private final WorkshopException broken = new WorkshopException("broken");

    @Test
    void anObjectThatFailsFatallyWhenItIsCalledThroughItsLeaseIsDestroyedWhenItComesBack() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> failure == broken;
        Item failed;
        try (Lease<? extends Item> lease = pool.acquire()) {
            failed = lease.get();
            assertThatThrownBy(() -> ((Failing) lease).fail(broken)).isSameAs(broken);
            assertThat(failed.useExclusively())
                    .as("it is its holder's until then")
                    .isEqualTo(1);
        }

        assertThatItEndedForItsFailure(pool, failed);
    }

    @Test
    void anObjectThatFailsFatallyInUseIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> failure == broken;
        Item[] failed = new Item[1];
        assertThatThrownBy(() -> pool.<Integer, WorkshopException>use(item -> {
                    failed[0] = item;
                    throw broken;
                }))
                .isSameAs(broken);

        assertThatItEndedForItsFailure(pool, failed[0]);
    }

    @Test
    void anObjectThatFailsFatallyInRunIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> failure == broken;
        Item[] failed = new Item[1];
        assertThatThrownBy(() -> pool.<WorkshopException>run(item -> {
                    failed[0] = item;
                    item.fail(broken);
                }))
                .isSameAs(broken);

        assertThatItEndedForItsFailure(pool, failed[0]);
    }

    @Test
    void anObjectOfWhichAFatalFailureIsToldIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> failure == broken;
        Lease<? extends Item> lease = pool.acquire();
        lease.failed(broken);
        Item failed = lease.get();
        lease.close();

        assertThatItEndedForItsFailure(pool, failed);
    }

    @Test
    void anObjectThatFailedFatallyIsDestroyedAlsoIfItsLeaseIsClosedOnAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> true;
        Lease<? extends Item> lease = pool.acquire();
        lease.failed(broken);
        Item failed = lease.get();
        crew().start(() -> {
                    lease.close();
                    return true;
                })
                .result();

        assertThatItEndedForItsFailure(pool, failed);
    }

    @Test
    void aHookThatThrowsCountsAsFatalAndTheListenerHearsOfIt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        IllegalStateException thrown = new IllegalStateException("judge");
        workshop.onFailure = failure -> {
            throw thrown;
        };
        Lease<? extends Item> lease = pool.acquire();
        Item failed = lease.get();
        lease.failed(broken);
        lease.close();

        assertThatItEndedForItsFailure(pool, failed);
        assertThat(recorder.failures).containsExactly(thrown);
    }

    @Test
    void anObjectWhoseFailureIsNotFatalIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        Item failed = pool.use(item -> (Item) item);
        assertThatThrownBy(() -> pool.<WorkshopException>run(item -> item.fail(broken)))
                .isSameAs(broken);
        assertThat(workshop.calls("judge")).isEqualTo(1);

        assertThat(pool.<Item, RuntimeException>use(item -> item)).isSameAs(failed);
        assertThat(recorder.reasons).isEmpty();
    }

    @Test
    void ofAFailureOfAnotherTypeTheHookIsNotAsked() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> true;
        Item failed = pool.use(item -> (Item) item);
        IllegalStateException other = new IllegalStateException("other");
        assertThatThrownBy(() -> pool.run(item -> item.fail(other))).isSameAs(other);

        assertThat(pool.<Item, RuntimeException>use(item -> item)).isSameAs(failed);
        assertThat(workshop.calls("judge")).isZero();
    }

    @Test
    void whatAClosedLeaseIsToldIsNothingToWhoeverHasTheObjectThen() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        workshop.onFailure = failure -> true;
        Lease<? extends Item> closed = pool.acquire();
        Item item = closed.get();
        closed.close();
        closed.failed(broken);
        try (Lease<? extends Item> next = pool.acquire()) {
            closed.failed(broken);
            assertThat(next.get()).isSameAs(item);
        }

        assertThat(pool.<Item, RuntimeException>use(same -> same)).isSameAs(item);
        assertThat(workshop.calls("judge")).isZero();
    }

    private void assertThatItEndedForItsFailure(Pool<? extends Item, WorkshopException> pool, Item failed)
            throws WorkshopException {
        eventually(failed::isDestroyed);
        eventually(() -> recorder.reasons.size() == 1);
        assertThat(recorder.reasons).containsExactly(DestroyReason.FAILED);
        assertThat(pool.<Item, RuntimeException>use(item -> item)).isNotSameAs(failed);
    }
}
