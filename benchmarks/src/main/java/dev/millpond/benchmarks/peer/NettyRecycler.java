package dev.millpond.benchmarks.peer;

import io.netty.util.Recycler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Netty's recycler with its defaults, on threads of Netty's own kind, for which it is made: its own benchmarks run on them
 * too. Every thread has a stock of its own, and nothing limits what exists: nobody ever waits, and virtual threads get new
 * objects only.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class NettyRecycler extends Peer<NettyRecycler.RecycledThing> {

    /** Makes JMH run a benchmark on {@link Threads}. */
    public static final String EXECUTOR = "-Djmh.executor=CUSTOM";

    /** The other half of {@link #EXECUTOR}. */
    public static final String EXECUTOR_CLASS =
            "-Djmh.executor.class=dev.millpond.benchmarks.peer.NettyRecycler$Threads";

    private Recycler<RecycledThing> recycler;

    @Override
    protected void open(Row row) {
        open(RecycledThing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Function<Recycler.Handle<RecycledThing>, RecycledThing> maker) {
        recycler = new ThingRecycler(maker);
    }

    @Override
    protected RecycledThing acquire() {
        return recycler.get();
    }

    @Override
    protected @Nullable RecycledThing tryAcquire() {
        throw new UnsupportedOperationException("it makes another object");
    }

    @Override
    protected Thing thing(RecycledThing thing) {
        return thing;
    }

    @Override
    protected void release(RecycledThing thing) {
        thing.recycle();
    }

    @Override
    protected void close() {}

    @Override
    public Object root() {
        return recycler;
    }

    /** The recycler's objects hold their handle. */
    public static class RecycledThing extends Thing {

        private final Recycler.Handle<RecycledThing> handle;

        public RecycledThing(Recycler.Handle<RecycledThing> handle) {
            this.handle = handle;
        }

        void recycle() {
            handle.recycle(this);
        }
    }

    /** JMH calls the constructor. */
    public static final class Threads extends ThreadPoolExecutor {

        public Threads(int threads, String prefix) {
            super(
                    threads,
                    threads,
                    0,
                    TimeUnit.MILLISECONDS,
                    new LinkedBlockingQueue<>(),
                    new DefaultThreadFactory(prefix));
        }
    }

    private static final class ThingRecycler extends Recycler<RecycledThing> {

        private final Function<Handle<RecycledThing>, RecycledThing> maker;

        ThingRecycler(Function<Handle<RecycledThing>, RecycledThing> maker) {
            this.maker = maker;
        }

        @Override
        protected RecycledThing newObject(Handle<RecycledThing> handle) {
            return maker.apply(handle);
        }
    }
}
