package dev.millpond.benchmarks.peer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Millpond without threads that wait: leases in futures, on which what follows depends. */
@State(Scope.Benchmark)
@SuppressWarnings({"NullAway.Init", "MustBeClosedChecker"}) // set by open; released by those who acquire
public class AsyncMillpond extends AsyncPeer<PlainThingLease> {

    private PlainThingPool pool;

    @Override
    protected void open(Row row) {
        pool = PlainThingPool.builder()
                .maxSize(row.objects())
                .maxWait(Duration.ofMillis(row.patienceMillis()))
                .build();
    }

    protected final PlainThingPool pool() {
        return pool;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
    protected void visit(Visitor visitor) {
        pool.acquireAsync().whenComplete((lease, failure) -> {
            if (lease == null) {
                visitor.fail(failure);
                return;
            }
            try (lease) {
                visitor.use(lease.get());
            }
            visitor.leave();
        });
    }

    @Override
    protected PlainThingLease acquire() {
        return pool.acquireAsync().join();
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

    /** Leases that are the pool's, as its documentation recommends. */
    @State(Scope.Benchmark)
    public static class Use extends AsyncMillpond {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
        protected void visit(Visitor visitor) {
            pool().useAsync(thing -> {
                        visitor.use(thing);
                        return CompletableFuture.completedFuture(thing.value());
                    })
                    .whenComplete((value, failure) -> {
                        if (failure == null) {
                            visitor.leave();
                        } else {
                            visitor.fail(failure);
                        }
                    });
        }
    }
}
