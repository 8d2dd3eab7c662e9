package dev.millpond.benchmarks.peer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The pool of the textbooks: a stack of the objects, a lock, and a condition to wait for. */
@State(Scope.Benchmark)
public class ClassicPool extends Peer<Thing> {

    private final Deque<Thing> idle = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private long patienceMillis;

    @Override
    protected void open(Row row) {
        open(row, Thing::new);
    }

    /** Makes a pool of another type. */
    protected final void open(Row row, Supplier<? extends Thing> maker) {
        patienceMillis = row.patienceMillis();
        for (int index = 0; index < row.objects(); index++) {
            idle.push(maker.get());
        }
    }

    @Override
    @SuppressWarnings("NullAway") // as the contract says
    protected Thing acquire() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (idle.isEmpty() && left > 0) {
                left = returned.awaitNanos(left);
            }
            return idle.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected @Nullable Thing tryAcquire() {
        lock.lock();
        try {
            return idle.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected Thing thing(Thing thing) {
        return thing;
    }

    @Override
    protected void release(Thing thing) {
        lock.lock();
        try {
            idle.push(thing);
            returned.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void close() {
        idle.clear();
    }

    /** An array of its parts is as large as an object that has them as fields. */
    @Override
    public Object root() {
        return new Object[] {idle, lock, returned};
    }
}
