package dev.millpond.benchmarks.peer;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.AbandonedConfig;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The general pool of commons-pool2 with its defaults, but for {@code maxIdle}: its documentation warns that on loaded systems
 * a low one destroys objects only to make new ones. Where nothing is observed, {@code collectDetailedStatistics} is off: that
 * option is there for those who want speed instead.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class CommonsPool2 extends Peer<Thing> {

    private GenericObjectPool<Thing> pool;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        GenericObjectPoolConfig<Thing> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(row.objects());
        config.setMaxIdle(row.objects());
        config.setMaxWait(Duration.ofMillis(row.patienceMillis()));
        config.setFairness(isFair());
        config.setCollectDetailedStatistics(row.observed());
        pool = new GenericObjectPool<>(row.resets() ? new Resetting(maker) : new Making(maker), config);
        if (row.observed()) {
            observe();
        }
    }

    /** There is no lifetime, but for one that a user's own eviction policy computes. */
    private void observe() {
        pool.setMinEvictableIdleDuration(Duration.ofMinutes(10));
        pool.setDurationBetweenEvictionRuns(Duration.ofSeconds(30));
        pool.setSwallowedExceptionListener(failure -> {});
        AbandonedConfig abandoned = new AbandonedConfig();
        abandoned.setRemoveAbandonedTimeout(Duration.ofMinutes(1));
        abandoned.setRemoveAbandonedOnMaintenance(true);
        pool.setAbandonedConfig(abandoned);
    }

    protected boolean isFair() {
        return false;
    }

    @Override
    protected Thing acquire() throws Exception {
        return pool.borrowObject();
    }

    @Override
    protected @Nullable Thing acquireOrStarve() throws Exception {
        try {
            return acquire();
        } catch (NoSuchElementException timeout) {
            return null;
        }
    }

    /** There is no other way to find the pool exhausted than this exception. */
    @Override
    protected @Nullable Thing tryAcquire() throws Exception {
        try {
            return pool.borrowObject(Duration.ZERO);
        } catch (NoSuchElementException exhausted) {
            return null;
        }
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        pool.returnObject(thing);
    }

    /** By the hook. */
    @Override
    protected void resetAndRelease(Thing thing) {
        pool.returnObject(thing);
    }

    @Override
    protected void close() {
        pool.close();
    }

    @Override
    public Object root() {
        return pool;
    }

    /** Serves waiters in the order in which they came. */
    @State(Scope.Benchmark)
    public static class Fair extends CommonsPool2 {
        @Override
        protected boolean isFair() {
            return true;
        }
    }

    private static class Making extends BasePooledObjectFactory<Thing> {

        private final Supplier<? extends Thing> maker;

        Making(Supplier<? extends Thing> maker) {
            this.maker = maker;
        }

        @Override
        public Thing create() {
            return maker.get();
        }

        @Override
        public PooledObject<Thing> wrap(Thing thing) {
            return new DefaultPooledObject<>(thing);
        }
    }

    private static final class Resetting extends Making {

        Resetting(Supplier<? extends Thing> maker) {
            super(maker);
        }

        @Override
        public void passivateObject(PooledObject<Thing> pooled) {
            pooled.getObject().reset();
        }
    }
}
