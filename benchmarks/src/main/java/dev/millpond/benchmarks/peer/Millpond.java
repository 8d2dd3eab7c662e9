package dev.millpond.benchmarks.peer;

import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Millpond, as its README shows it. */
@State(Scope.Benchmark)
@SuppressWarnings({"NullAway.Init", "MustBeClosedChecker"}) // set by open; released by those who acquire
public class Millpond extends Peer<PlainThingLease> {

    private PlainThingPool pool;

    @Override
    protected void open(Row row) {
        pool = PlainThingPool.builder()
                .maxSize(row.objects())
                .maxWait(Duration.ofMillis(row.patienceMillis()))
                .build();
    }

    @Override
    protected PlainThingLease acquire() {
        return pool.acquire();
    }

    @Override
    protected @Nullable PlainThingLease acquireOrStarve() {
        try {
            return acquire();
        } catch (PoolTimeoutException timeout) {
            return null;
        }
    }

    @Override
    protected @Nullable PlainThingLease tryAcquire() {
        return pool.tryAcquire();
    }

    @Override
    protected Thing thing(PlainThingLease lease) {
        return lease.get();
    }

    @Override
    protected void release(PlainThingLease lease) {
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
