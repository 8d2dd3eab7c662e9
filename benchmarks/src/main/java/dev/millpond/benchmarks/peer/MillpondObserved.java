package dev.millpond.benchmarks.peer;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Millpond with a listener, and with all that {@link ObservedThing} declares. */
@State(Scope.Benchmark)
@SuppressWarnings({"NullAway.Init", "MustBeClosedChecker"}) // set by open; released by those who acquire
public class MillpondObserved extends Peer<ObservedThingLease> {

    private ObservedThingPool pool;

    @Override
    protected void open(Row row) {
        pool = ObservedThingPool.builder()
                .maxSize(row.objects())
                .maxWait(Duration.ofMillis(row.patienceMillis()))
                .listener(new CountingListener())
                .build();
    }

    @Override
    protected ObservedThingLease acquire() {
        return pool.acquire();
    }

    @Override
    protected @Nullable ObservedThingLease acquireOrStarve() {
        try {
            return acquire();
        } catch (PoolTimeoutException timeout) {
            return null;
        }
    }

    @Override
    protected @Nullable ObservedThingLease tryAcquire() {
        return pool.tryAcquire();
    }

    @Override
    protected Thing thing(ObservedThingLease lease) {
        return lease.get();
    }

    @Override
    protected void release(ObservedThingLease lease) {
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

    /** Hears of nothing in a cycle, so that it costs nothing there. */
    private static final class CountingListener implements PoolListener {

        private final LongAdder events = new LongAdder();

        @Override
        public void created() {
            events.increment();
        }

        @Override
        public void destroyed(DestroyReason reason) {
            events.increment();
        }

        @Override
        public void leaked(LeakReport leak) {
            events.increment();
        }

        @Override
        public void exhausted() {
            events.increment();
        }
    }
}
