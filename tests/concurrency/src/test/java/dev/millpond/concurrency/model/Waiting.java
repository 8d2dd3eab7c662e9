package dev.millpond.concurrency.model;

import dev.millpond.concurrency.Item;
import dev.millpond.concurrency.PlainItemPool;
import java.time.Duration;

/** Two threads wait for one object, and for each other. */
public class Waiting extends Concurrent {

    @Override
    public void run() {
        PlainItemPool pool =
                PlainItemPool.builder().maxWait(Duration.ofDays(365)).build();
        together(() -> pool.run(Item::write), () -> pool.run(Item::write));

        check(pool.stats().idle() == 1 && pool.stats().waiting() == 0, "something is left");
        check(pool.use(Item::read) == 2, "a holder did not see what another wrote");
    }
}
