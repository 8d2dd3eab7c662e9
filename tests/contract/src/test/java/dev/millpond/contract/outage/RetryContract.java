package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pools that wait until an outage is over. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS},
        policies = WhenExhausted.WAIT)
class RetryContract extends PoolContract {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final WorkshopException broken = new WorkshopException("backend is down");

    private Pool<? extends Item, WorkshopException> retrying(int failFastAfter) {
        workshop.onCreate = item -> {
            throw broken;
        };
        return pool(
                1,
                settings -> settings.whenCreationFails(WhenCreationFails.RETRY).failFastAfter(failFastAfter));
    }

    @Test
    void anAcquireWaitsOutAnOutage() throws Exception {
        Pool<? extends Item, WorkshopException> pool = retrying(0);
        Crew.Hand<Integer> user = crew().start(() -> pool.use(Item::useExclusively));
        eventually(() -> pool.stats().creationFailures() > 2);
        workshop.onCreate = item -> {};

        assertThat(user.result()).isEqualTo(1);
    }

    @Test
    void itDoesSoThoughTheCircuitIsOpen() throws Exception {
        Pool<? extends Item, WorkshopException> pool = retrying(1);
        Crew.Hand<Integer> user = crew().start(() -> pool.use(Item::useExclusively));
        eventually(() -> pool.stats().creationFailures() > 2);
        workshop.onCreate = item -> {};

        assertThat(user.result()).isEqualTo(1);
    }

    @Test
    void theLastFailureIsTheCauseWhenTheTimeIsUp() {
        Pool<? extends Item, WorkshopException> pool = retrying(0);

        assertThatThrownBy(() -> pool.acquire(SHORT))
                .isInstanceOf(PoolTimeoutException.class)
                .hasCause(broken);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    void itIsTheCauseAlsoWhereTheCircuitIsOpen() {
        Pool<? extends Item, WorkshopException> pool = retrying(1);

        assertThatThrownBy(() -> pool.acquire(SHORT))
                .isInstanceOf(PoolTimeoutException.class)
                .hasCause(broken);
    }

    @Test
    void whoDoesNotWaitHearsOfTheFailure() {
        Pool<? extends Item, WorkshopException> pool = retrying(0);

        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
    }
}
