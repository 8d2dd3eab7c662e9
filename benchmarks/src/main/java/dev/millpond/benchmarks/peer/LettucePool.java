package dev.millpond.benchmarks.peer;

import io.lettuce.core.support.AsyncObjectFactory;
import io.lettuce.core.support.BoundedAsyncPool;
import io.lettuce.core.support.BoundedPoolConfig;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Lettuce's pool, with all objects made from the beginning, and none destroyed because too many are idle. It never waits: it
 * fails if nothing is free.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class LettucePool extends AsyncPeer<Thing> {

    private BoundedAsyncPool<Thing> pool;

    @Override
    protected void open(Row row) {
        BoundedPoolConfig config = BoundedPoolConfig.builder()
                .minIdle(row.objects())
                .maxIdle(row.objects())
                .maxTotal(row.objects())
                .build();
        pool = BoundedAsyncPool.create(new Making(), config)
                .toCompletableFuture()
                .join();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
    protected void visit(Visitor visitor) {
        pool.acquire().whenComplete((thing, failure) -> {
            if (thing == null) {
                visitor.fail(failure);
                return;
            }
            visitor.use(thing);
            pool.release(thing);
            visitor.leave();
        });
    }

    @Override
    protected Thing acquire() {
        return pool.acquire().join();
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        pool.release(thing).join();
    }

    @Override
    protected void close() {
        pool.close();
    }

    @Override
    public Object root() {
        return pool;
    }

    private static final class Making implements AsyncObjectFactory<Thing> {

        @Override
        public CompletableFuture<Thing> create() {
            return CompletableFuture.completedFuture(new Thing());
        }

        @Override
        @SuppressWarnings("NullAway") // what a Void is
        public CompletableFuture<Void> destroy(Thing thing) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Boolean> validate(Thing thing) {
            return CompletableFuture.completedFuture(true);
        }
    }
}
