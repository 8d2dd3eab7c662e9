package dev.millpond.concurrency.model;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolStats;
import org.jspecify.annotations.Nullable;

/**
 * Two threads end a lease that neither acquired; one closes it and goes on to acquire the object, the other makes the pool destroy
 * it.
 */
public class RacingCloses extends Concurrent {

    @Override
    @SuppressWarnings("millpond.LeakedLease") // what is left of the pool is of no interest
    public void run() {
        PlainProbePool pool = pool(1);
        PlainProbeLease lease = pool.acquire();
        @Nullable PlainProbeLease[] kept = new PlainProbeLease[1];
        together(lease::invalidate, () -> {
            lease.close();
            kept[0] = pool.tryAcquire();
        });

        PlainProbeLease next = kept[0];
        if (next != null) {
            check(next.get().ends() == 0, "the object is destroyed and lent");
            next.close();
        }
        PoolStats now = pool.stats();
        check(now.leased() == 0, "the object is still lent");
        check(now.created() - now.destroyed() == now.total(), "the object is returned and destroyed");
        PlainProbeLease one = pool.tryAcquire();
        check(one != null && one.get().ends() == 0, "nothing is free");
        check(pool.tryAcquire() == null, "one lease freed two objects");
    }
}
