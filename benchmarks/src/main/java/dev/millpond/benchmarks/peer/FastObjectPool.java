package dev.millpond.benchmarks.peer;

import cn.danielw.fop.DisruptorObjectPool;
import cn.danielw.fop.ObjectFactory;
import cn.danielw.fop.ObjectPool;
import cn.danielw.fop.PoolConfig;
import cn.danielw.fop.PoolExhaustedException;
import cn.danielw.fop.Poolable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * fast-object-pool, divided into partitions "to avoid thread contention": five, as in its README, or as many as there are
 * threads, if they are fewer and divide the size. A thread uses one partition alone, by its id, and waits there even while
 * another has objects to spare. Where nothing is observed it has no scavenger, which its documentation recommends for pools
 * of a fixed size; the scavenger is all it has for observing.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class FastObjectPool extends Peer<Poolable<Thing>> {

    private ObjectPool<Thing> pool;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        PoolConfig config = new PoolConfig();
        config.setPartitionSize(partitions(row));
        config.setMinSize(row.objects() / partitions(row));
        config.setMaxSize(row.objects() / partitions(row));
        config.setMaxWaitMilliseconds((int) row.patienceMillis());
        config.setShutdownWaitMilliseconds(0);
        if (!row.observed()) {
            config.setScavengeIntervalMilliseconds(0);
        }
        pool = make(config, new Making(maker));
    }

    private static int partitions(Row row) {
        int partitions = Math.min(5, row.threads());
        // Lending to another thread first would take from that thread's partition alone.
        while (row.objects() % partitions != 0 || (row.lent() > 0 && partitions > 1)) {
            partitions--;
        }
        return partitions;
    }

    protected ObjectPool<Thing> make(PoolConfig config, ObjectFactory<Thing> factory) {
        return new ObjectPool<>(config, factory);
    }

    @Override
    protected Poolable<Thing> acquire() {
        return pool.borrowObject(false);
    }

    @Override
    protected @Nullable Poolable<Thing> acquireOrStarve() {
        try {
            return acquire();
        } catch (PoolExhaustedException timeout) {
            return null;
        }
    }

    @Override
    protected @Nullable Poolable<Thing> tryAcquire() {
        throw new UnsupportedOperationException("it waits for a millisecond at least");
    }

    @Override
    protected Thing thing(Poolable<Thing> poolable) {
        return poolable.getObject();
    }

    @Override
    protected void release(Poolable<Thing> poolable) {
        poolable.close();
    }

    /** They are there, for its {@code minSize}; and a thread can take those of its own partition only. */
    @Override
    protected void makeAll(int count) {}

    @Override
    protected void close() throws InterruptedException {
        pool.shutdown();
    }

    @Override
    public Object root() {
        return pool;
    }

    /** With the queue that the README recommends "if you want best performance", adding that it is not fully tested. */
    @State(Scope.Benchmark)
    public static class Disruptor extends FastObjectPool {
        @Override
        protected ObjectPool<Thing> make(PoolConfig config, ObjectFactory<Thing> factory) {
            return new DisruptorObjectPool<>(config, factory);
        }
    }

    private record Making(Supplier<? extends Thing> maker) implements ObjectFactory<Thing> {

        @Override
        public Thing create() {
            return maker.get();
        }

        @Override
        public void destroy(Thing thing) {}

        @Override
        public boolean validate(Thing thing) {
            return true;
        }
    }
}
