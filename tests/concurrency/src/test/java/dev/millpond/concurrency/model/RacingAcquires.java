package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads want the only object, which is idle. */
public class RacingAcquires extends Concurrent {

    @Override
    @SuppressWarnings("millpond.LeakedLease") // what is left of the pool is of no interest
    public void run() {
        PlainProbePool pool = pool(1);
        pool.acquire().close();
        AtomicInteger holders = new AtomicInteger();
        Runnable acquire = () -> {
            PlainProbeLease lease = pool.tryAcquire();
            holders.addAndGet(lease == null ? 0 : 1);
        };
        together(acquire, acquire);

        check(holders.get() == 1, holders + " holders of one object");
    }
}
