package dev.millpond.benchmarks.peer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The pool that needs no library: an ArrayBlockingQueue of the objects. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class BlockingQueuePool extends Peer<Thing> {

    private ArrayBlockingQueue<Thing> queue;
    private long patienceMillis;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        patienceMillis = row.patienceMillis();
        queue = new ArrayBlockingQueue<>(row.objects(), isFair());
        for (int index = 0; index < row.objects(); index++) {
            queue.add(maker.get());
        }
    }

    protected boolean isFair() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // as the contract says
    protected Thing acquire() throws InterruptedException {
        return queue.poll(patienceMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected @Nullable Thing tryAcquire() {
        return queue.poll();
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        queue.add(thing);
    }

    @Override
    protected void close() {
        queue.clear();
    }

    @Override
    public Object root() {
        return queue;
    }

    /** Serves waiters in the order in which they came. */
    @State(Scope.Benchmark)
    public static class Fair extends BlockingQueuePool {
        @Override
        protected boolean isFair() {
            return true;
        }
    }
}
