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

/** Objects whose use has failed, and that would be lent again without a look otherwise: no time passes here. */
@Setups(kinds = {PoolKind.JUDGED, PoolKind.THROTTLED, PoolKind.CHECKED_WHILE_IDLE})
class SuspicionContract extends TimedContract {

    private final WorkshopException broken = new WorkshopException("broken");

    @Test
    void anObjectThatFailedWhenItWasCalledThroughItsLeaseIsValidatedBeforeItIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        try (Lease<? extends Item> lease = pool.acquire()) {
            assertThatThrownBy(() -> ((Failing) lease).fail(broken)).isSameAs(broken);
        }

        assertThatItIsAsked(pool);
    }

    @Test
    void anObjectThatFailedInUseIsValidatedBeforeItIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        assertThatThrownBy(() -> pool.<Integer, WorkshopException>use(item -> {
                    throw broken;
                }))
                .isSameAs(broken);

        assertThatItIsAsked(pool);
    }

    @Test
    void anObjectThatFailedInRunIsValidatedBeforeItIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        assertThatThrownBy(() -> pool.<WorkshopException>run(item -> item.fail(broken)))
                .isSameAs(broken);

        assertThatItIsAsked(pool);
    }

    @Test
    void anObjectOfWhichAFailureIsToldIsValidatedBeforeItIsLentAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        try (Lease<? extends Item> lease = pool.acquire()) {
            lease.failed(broken);
        }

        assertThatItIsAsked(pool);
    }

    @Test
    void anObjectThatFailedIsValidatedAlsoIfItsLeaseWasClosedOnAnotherThread() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        Lease<? extends Item> lease = pool.acquire();
        lease.failed(broken);
        crew().start(() -> {
                    lease.close();
                    return true;
                })
                .result();

        assertThatItIsAsked(pool);
    }

    @Test
    void anObjectThatFailedAndIsUnfitIsReplacedWithinTheNextAcquire() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        Item failed = pool.use(item -> (Item) item);
        assertThatThrownBy(() -> pool.<WorkshopException>run(item -> item.fail(broken)))
                .isSameAs(broken);
        workshop.onValidate = item -> false;
        assertThat(pool.<Item, RuntimeException>use(item -> item)).isNotSameAs(failed);

        eventually(failed::isDestroyed);
        assertThat(recorder.reasons).containsExactly(DestroyReason.INVALID);
    }

    @Test
    void whatAClosedLeaseIsToldCastsNoDoubt() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1);
        Lease<? extends Item> closed = pool.acquire();
        closed.close();
        closed.failed(broken);
        pool.run(Item::useExclusively);

        assertThat(workshop.calls("validate")).isZero();
    }

    private void assertThatItIsAsked(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        assertThat(workshop.calls("validate")).isZero();
        pool.run(Item::useExclusively);
        assertThat(workshop.calls("validate")).isEqualTo(1);
        assertThat(workshop.calls("create")).isEqualTo(1);
    }
}
