package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are validated before they are lent, unless they were used recently. */
@Setups(kinds = PoolKind.THROTTLED)
class ThrottledValidationContract extends TimedContract {

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
        fill(pool, 3); // asks one, and so learns of it
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
