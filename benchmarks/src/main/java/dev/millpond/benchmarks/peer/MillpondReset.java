package dev.millpond.benchmarks.peer;

import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Millpond with a hook that resets what comes back. */
@State(Scope.Benchmark)
@SuppressWarnings({"NullAway.Init", "MustBeClosedChecker"}) // set by open; released by those who acquire
public class MillpondReset extends Peer<ResetThingLease> {

    private ResetThingPool pool;

    @Override
    protected void open(Row row) {
        pool = ResetThingPool.builder()
                .maxSize(row.objects())
                .maxWait(Duration.ofMillis(row.patienceMillis()))
                .build();
    }

    @Override
    protected ResetThingLease acquire() {
        return pool.acquire();
    }

    @Override
    protected @Nullable ResetThingLease acquireOrStarve() {
        try {
            return acquire();
        } catch (PoolTimeoutException timeout) {
            return null;
        }
    }

    @Override
    protected @Nullable ResetThingLease tryAcquire() {
        return pool.tryAcquire();
    }

    @Override
    protected Thing thing(ResetThingLease lease) {
        return lease.get();
    }

    @Override
    protected void release(ResetThingLease lease) {
        lease.close();
    }

    /** By the hook. */
    @Override
    protected void resetAndRelease(ResetThingLease lease) {
        lease.close();
    }

    @Override
    protected void close() {
        pool.close();
    }

    @Override
    public Object root() {
        return pool;
    }
}
