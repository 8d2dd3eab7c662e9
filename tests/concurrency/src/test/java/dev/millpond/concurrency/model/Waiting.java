package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.concurrency.Probe;

/** Two threads wait for one object, and for each other. */
public class Waiting extends Concurrent {

    @Override
    public void run() {
        PlainProbePool pool = pool(1);
        together(() -> pool.run(Probe::write), () -> pool.run(Probe::write));

        check(pool.stats().idle() == 1 && pool.stats().waiting() == 0, "something is left");
        check(pool.use(Probe::read) == 2, "a holder did not see what another wrote");
    }
}
