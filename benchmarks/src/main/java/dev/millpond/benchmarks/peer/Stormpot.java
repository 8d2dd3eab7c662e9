package dev.millpond.benchmarks.peer;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import stormpot.Allocator;
import stormpot.Expiration;
import stormpot.Pool;
import stormpot.PoolBuilder;
import stormpot.PoolTap;
import stormpot.Slot;
import stormpot.Timeout;

/**
 * Stormpot, threaded, as its own benchmark {@code ClaimRelease} sets it up: nothing expires, nothing runs in the background,
 * leaks are not looked for. {@code setOptimizeForReducedMemoryUsage(false)} is what {@code PoolBuilder} recommends for small
 * pools under "an extremely high level of multithreaded access". Platform threads share a thread-safe tap, as the
 * documentation of {@code Pool} says.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class Stormpot extends Peer<StormpotThing> {

    private Pool<StormpotThing> pool;
    private PoolTap<StormpotThing> tap;
    private Timeout patience;

    @Override
    protected void open(Row row) {
        open(row, StormpotThing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Function<Slot, StormpotThing> maker) {
        PoolBuilder<StormpotThing> builder = Pool.fromThreaded(new ThingAllocator(maker))
                .setSize(row.objects())
                .setOptimizeForReducedMemoryUsage(false);
        if (!row.observed()) {
            builder = builder.setExpiration(Expiration.never())
                    .setBackgroundExpirationEnabled(false)
                    .setPreciseLeakDetectionEnabled(false);
        } // else the defaults: expiry after 8 to 10 minutes, checked in the background too; leaks looked for. There are
        // no
        // figures of claims to be had: a MetricsRecorder hears of allocations only.
        pool = builder.build();
        tap = tap(pool);
        patience = new Timeout(row.patienceMillis(), TimeUnit.MILLISECONDS);
    }

    protected PoolTap<StormpotThing> tap(Pool<StormpotThing> pool) {
        return pool.getThreadSafeTap();
    }

    @Override
    protected StormpotThing acquire() throws InterruptedException {
        return tap.claim(patience);
    }

    @Override
    protected @Nullable StormpotThing tryAcquire() {
        return tap.tryClaim();
    }

    @Override
    protected Thing thing(StormpotThing thing) {
        return thing;
    }

    @Override
    protected void release(StormpotThing thing) {
        thing.release();
    }

    /** Does not wait for the end: it would not come while something is lent. */
    @Override
    protected void close() {
        pool.shutdown();
    }

    @Override
    public Object root() {
        return pool;
    }

    /** With the tap that its documentation asks for where virtual threads share it. */
    @State(Scope.Benchmark)
    public static class VirtualThreadSafe extends Stormpot {
        @Override
        protected PoolTap<StormpotThing> tap(Pool<StormpotThing> pool) {
            return pool.getVirtualThreadSafeTap();
        }
    }

    /** With the tap for one thread alone, which does without a ThreadLocal. */
    @State(Scope.Benchmark)
    public static class SingleThreaded extends Stormpot {
        @Override
        protected PoolTap<StormpotThing> tap(Pool<StormpotThing> pool) {
            return pool.getSingleThreadedTap();
        }
    }

    private record ThingAllocator(Function<Slot, StormpotThing> maker) implements Allocator<StormpotThing> {

        @Override
        public StormpotThing allocate(Slot slot) {
            return maker.apply(slot);
        }

        @Override
        public void deallocate(StormpotThing thing) {}
    }
}
