package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What changes a whole pool: its size, its objects, its end. */
final class PoolControl<T> {

    private static final long CLOSING_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final PoolCore<T> core;
    private final SlotTable<T> table;

    PoolControl(PoolCore<T> core) {
        this.core = core;
        this.table = core.table();
    }

    void resize(int maxSize) {
        List<Slot<T>> surplus = table.resize(maxSize);
        if (surplus == null) {
            throw core.failures().closed();
        }
        core.signalRoom();
        end(surplus, DestroyReason.SURPLUS);
        core.missedMarks().settle();
    }

    void refresh() {
        if (!table.beginGeneration()) {
            throw core.failures().closed();
        }
        end(table.condemnAll(DestroyReason.REFRESHED), DestroyReason.REFRESHED);
        core.missedMarks().settle();
    }

    /** Destroys what nobody can acquire any more: all were marked before the first one is destroyed, which may take its time. */
    private void end(List<Slot<T>> condemned, DestroyReason reason) {
        condemned.forEach(slot -> core.discard(slot, reason));
    }

    void evictIdle() {
        core.requireOpen();
        end(table.retireIdle(), DestroyReason.IDLE);
    }

    void suspend() {
        if (!table.suspend()) {
            throw core.failures().closed();
        }
    }

    void resume() {
        if (!table.resume()) {
            throw core.failures().closed();
        }
        core.signalRoom();
    }

    /** Closes the pool, and destroys the idle objects in the calling thread. */
    void close() {
        close(0, false);
    }

    /** Closes the pool, and waits for the last object to be destroyed, elsewhere. Answers whether it was. */
    boolean close(long nanos) {
        return close(nanos, true);
    }

    private boolean close(long nanos, boolean limited) {
        boolean isEmpty = end(nanos, limited);
        if (!isEmpty && core.settings().leaks().failAtClose()) {
            List<Throwable> acquired = new ArrayList<>();
            table.forEach(slot -> core.leases().acquiredAt(slot).ifPresent(acquired::add));
            if (!acquired.isEmpty()) {
                throw core.failures().leaked(acquired);
            }
        }
        return isEmpty;
    }

    private boolean end(long nanos, boolean limited) {
        long deadline = System.nanoTime() + nanos;
        if (table.close()) {
            core.waiters().signalAll();
            List<Slot<T>> condemned = table.condemnAll(DestroyReason.POOL_CLOSED);
            if (limited) {
                condemned.forEach(slot -> core.discardElsewhere(slot, DestroyReason.POOL_CLOSED));
            } else {
                end(condemned, DestroyReason.POOL_CLOSED);
            }
            core.missedMarks().settle();
        }
        try {
            while (!table.awaitEmpty(Math.min(deadline - System.nanoTime(), CLOSING_LOOK_NANOS))) {
                if (deadline - System.nanoTime() <= 0) {
                    return false;
                }
                table.forEach(Slot::settleIfReturned);
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw core.failures()
                    .interrupted("while closing; lent objects are destroyed when they come back", interrupted);
        }
    }
}
