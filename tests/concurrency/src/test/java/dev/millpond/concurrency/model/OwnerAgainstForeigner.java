package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;

/** A thread closes its lease while another one closes it as well; both go on to use the object. */
public class OwnerAgainstForeigner extends Concurrent {

    @Override
    @SuppressWarnings("millpond.LeakedLease") // what is left of the pool is of no interest
    public void run() {
        PlainProbePool pool = pool(1);
        pool.acquire().close();
        PlainProbeLease[] lent = new PlainProbeLease[1];
        together(
                () -> {
                    PlainProbeLease lease = pool.tryAcquire();
                    if (lease != null) {
                        lent[0] = lease;
                        lease.close();
                    }
                    use(pool);
                },
                () -> {
                    PlainProbeLease lease = lent[0];
                    if (lease != null) {
                        lease.close();
                    }
                    use(pool);
                });

        check(pool.stats().leased() == 0, "the object is still lent");
        check(pool.tryAcquire() != null, "nothing is free");
        check(pool.tryAcquire() == null, "one lease freed two objects");
    }

    private static void use(PlainProbePool pool) {
        PlainProbeLease lease = pool.tryAcquire();
        if (lease != null) {
            check(lease.get().enter(), "two holders");
            lease.get().leave();
            lease.close();
        }
    }
}
