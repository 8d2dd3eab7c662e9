package dev.millpond.benchmarks.peer;

import java.time.Duration;
import java.util.Objects;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/** The pool of Reactor with its defaults. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class ReactorPool extends AsyncPeer<PooledRef<Thing>> {

    private InstrumentedPool<Thing> pool;
    private Duration patience;

    @Override
    protected void open(Row row) {
        patience = Duration.ofMillis(row.patienceMillis());
        pool = PoolBuilder.from(Mono.fromSupplier(Thing::new))
                .sizeBetween(row.objects(), row.objects())
                .buildPool();
        pool.warmup().block();
    }

    protected final InstrumentedPool<Thing> pool() {
        return pool;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
    protected void visit(Visitor visitor) {
        pool.acquire(patience)
                .subscribe(
                        ref -> {
                            visitor.use(ref.poolable());
                            ref.release().subscribe(nothing -> {}, visitor::fail, visitor::leave);
                        },
                        visitor::fail);
    }

    @Override
    protected PooledRef<Thing> acquire() {
        return Objects.requireNonNull(pool.acquire(patience).block());
    }

    @Override
    protected Thing thing(PooledRef<Thing> ref) {
        return ref.poolable();
    }

    @Override
    protected void release(PooledRef<Thing> ref) {
        ref.release().block();
    }

    @Override
    protected void close() {
        pool.dispose();
    }

    @Override
    public Object root() {
        return pool;
    }

    /** What gives back by itself, which its documentation prefers. It sets no limit to the wait. */
    @State(Scope.Benchmark)
    public static class Use extends ReactorPool {
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
        protected void visit(Visitor visitor) {
            pool().withPoolable(thing -> {
                        visitor.use(thing);
                        return Mono.just(thing.value());
                    })
                    .subscribe(value -> {}, visitor::fail, visitor::leave);
        }
    }
}
