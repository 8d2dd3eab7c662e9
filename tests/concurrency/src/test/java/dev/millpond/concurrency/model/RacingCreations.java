package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbePool;

/** Two threads want an object, and there is room for one that is not made yet. */
public class RacingCreations extends Concurrent {

    @Override
    @SuppressWarnings("millpond.LeakedLease") // the object stays lent, so that the other thread finds no room
    public void run() {
        PlainProbePool pool = pool(1);
        together(pool::tryAcquire, pool::tryAcquire);

        check(pool.stats().created() == 1, pool.stats().created() + " objects for one place");
    }
}
