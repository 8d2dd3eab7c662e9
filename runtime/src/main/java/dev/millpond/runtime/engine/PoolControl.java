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
        surplus.forEach(slot -> core.discard(slot, DestroyReason.SURPLUS));
        core.missedMarks().settle();
    }

    void refresh() {
        if (!table.beginGeneration()) {
            throw core.failures().closed();
        }
        table.forEach(slot -> slot.doom(DestroyReason.REFRESHED));
        core.missedMarks().settle();
    }

    void evictIdle() {
        core.requireOpen();
        table.forEach(slot -> {
            if (slot.tryRetireIdle()) {
                core.discard(slot, DestroyReason.IDLE);
            }
        });
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

    /** Closes the pool, and waits for the last object to be destroyed. Answers whether it was. */
    boolean close(long nanos) {
        boolean isEmpty = end(nanos);
        if (!isEmpty && core.settings().leaks().failAtClose()) {
            List<Throwable> acquired = new ArrayList<>();
            table.forEach(slot -> core.leases().acquiredAt(slot).ifPresent(acquired::add));
            if (!acquired.isEmpty()) {
                throw core.failures().leaked(acquired);
            }
        }
        return isEmpty;
    }

    private boolean end(long nanos) {
        long deadline = System.nanoTime() + nanos;
        if (table.close()) {
            core.waiters().signalAll();
            table.forEach(slot -> slot.doom(DestroyReason.POOL_CLOSED));
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
