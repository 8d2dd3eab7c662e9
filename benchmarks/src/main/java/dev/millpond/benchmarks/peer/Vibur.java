package dev.millpond.benchmarks.peer;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.vibur.objectpool.ConcurrentPool;
import org.vibur.objectpool.PoolObjectFactory;
import org.vibur.objectpool.util.ConcurrentLinkedDequeCollection;
import org.vibur.objectpool.util.SamplingPoolReducer;
import org.vibur.objectpool.util.TakenListener;

/**
 * Vibur's pool over its collection that gives the object used last, which its own connection pool takes by default. Unfair,
 * which is faster; the fair one is measured where threads wait.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class Vibur extends Peer<Thing> {

    private ConcurrentPool<Thing> pool;
    private long patienceMillis;
    private @Nullable SamplingPoolReducer reducer;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        patienceMillis = row.patienceMillis();
        int size = row.objects();
        // Observed: what is lent is written down, and what is not used is destroyed. It has no statistics and no
        // lifetimes.
        pool = new ConcurrentPool<>(
                new ConcurrentLinkedDequeCollection<>(),
                row.resets() ? new Resetting(maker) : new Making(maker),
                size,
                size,
                isFair(),
                row.observed() ? new TakenListener<>(size) : null);
        if (row.observed()) {
            reducer = new SamplingPoolReducer(pool, 10, TimeUnit.MINUTES, 10);
            reducer.start();
        }
    }

    protected boolean isFair() {
        return false;
    }

    @Override
    protected Thing acquire() {
        return pool.tryTake(patienceMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected @Nullable Thing tryAcquire() {
        return pool.tryTake();
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        pool.restore(thing);
    }

    /** By the hook. */
    @Override
    protected void resetAndRelease(Thing thing) {
        pool.restore(thing);
    }

    @Override
    protected void close() {
        if (reducer != null) {
            reducer.terminate();
        }
        pool.terminate();
    }

    @Override
    public Object root() {
        return pool;
    }

    /** Serves waiters in the order in which they came. */
    @State(Scope.Benchmark)
    public static class Fair extends Vibur {
        @Override
        protected boolean isFair() {
            return true;
        }
    }

    private static class Making implements PoolObjectFactory<Thing> {

        private final Supplier<? extends Thing> maker;

        Making(Supplier<? extends Thing> maker) {
            this.maker = maker;
        }

        @Override
        public Thing create() {
            return maker.get();
        }

        @Override
        public boolean readyToTake(Thing thing) {
            return true;
        }

        @Override
        public boolean readyToRestore(Thing thing) {
            return true;
        }

        @Override
        public void destroy(Thing thing) {}
    }

    private static final class Resetting extends Making {

        Resetting(Supplier<? extends Thing> maker) {
            super(maker);
        }

        @Override
        public boolean readyToRestore(Thing thing) {
            thing.reset();
            return true;
        }
    }
}
