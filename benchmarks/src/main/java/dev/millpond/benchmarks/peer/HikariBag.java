package dev.millpond.benchmarks.peer;

import com.zaxxer.hikari.util.ConcurrentBag;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The bag inside HikariCP, without the pool of connections around it. There is nothing to configure; the class path of the
 * benchmarks is the system class loader's, for which it takes its faster lists, without weak references. Its pool adds
 * objects when threads wait for them, but here all of them are there from the beginning.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class HikariBag extends Peer<BagThing> {

    private ConcurrentBag<BagThing> bag;
    private long patienceMillis;

    @Override
    protected void open(Row row) {
        open(row, BagThing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends BagThing> maker) {
        patienceMillis = row.patienceMillis();
        bag = new ConcurrentBag<>(waiting -> {});
        for (int index = 0; index < row.objects(); index++) {
            bag.add(maker.get());
        }
    }

    @Override
    protected BagThing acquire() throws InterruptedException {
        return bag.borrow(patienceMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected @Nullable BagThing tryAcquire() throws InterruptedException {
        return bag.borrow(0, TimeUnit.MILLISECONDS);
    }

    @Override
    protected Thing thing(BagThing thing) {
        return thing;
    }

    @Override
    protected void release(BagThing thing) {
        bag.requite(thing);
    }

    @Override
    protected void close() {
        bag.close();
    }

    @Override
    public Object root() {
        return bag;
    }
}
