package dev.millpond.benchmarks.peer;

import com.esotericsoftware.kryo.util.Pool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The pool of Kryo, thread-safe and with strong references, as its README makes it. It limits what is idle, not what exists:
 * where nothing is idle it makes another object, so that nobody ever waits.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class KryoPool extends Peer<Thing> {

    private Pool<Thing> pool;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        pool = row.resets() ? new Resetting(row.objects(), maker) : new Making(row.objects(), maker);
    }

    @Override
    protected Thing acquire() {
        return pool.obtain();
    }

    @Override
    protected @Nullable Thing tryAcquire() {
        throw new UnsupportedOperationException("it makes another object");
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        pool.free(thing);
    }

    /** By the hook. */
    @Override
    protected void resetAndRelease(Thing thing) {
        pool.free(thing);
    }

    @Override
    protected void close() {
        pool.clear();
    }

    @Override
    public Object root() {
        return pool;
    }

    private static class Making extends Pool<Thing> {

        private final Supplier<? extends Thing> maker;

        Making(int size, Supplier<? extends Thing> maker) {
            super(true, false, size);
            this.maker = maker;
        }

        @Override
        protected Thing create() {
            return maker.get();
        }
    }

    private static final class Resetting extends Making {

        Resetting(int size, Supplier<? extends Thing> maker) {
            super(size, maker);
        }

        @Override
        protected void reset(Thing thing) {
            thing.reset();
        }
    }
}
