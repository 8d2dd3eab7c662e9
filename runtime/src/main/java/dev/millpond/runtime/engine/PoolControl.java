package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.IdleObject;
import dev.millpond.runtime.LeakedLeaseException;
import dev.millpond.runtime.internal.StackReserve;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What changes a whole pool: its size, its objects, its end. */
final class PoolControl<T> {

    /** How often one who waits for lent objects looks, for those that came back without noticing a mark. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final IdleEviction<T> eviction;
    private final AtomicReference<@Nullable StaggeredRefresh<T>> refreshing = new AtomicReference<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    PoolControl(PoolCore<T> core) {
        this.core = core;
        this.table = core.table();
        this.eviction = new IdleEviction<>(core);
        table.whenEnded(() -> core.lanes().tell(() -> ended.complete(null)));
    }

    void resize(int maxSize) {
        StackReserve.ensureAmple(); // what is marked must be ended
        List<Slot<T>> surplus = table.resize(maxSize);
        if (surplus == null) {
            throw core.failures().closed();
        }
        core.signalRoom();
        end(surplus, DestroyReason.SURPLUS);
        core.missedMarks().settle();
    }

    void refresh() {
        StackReserve.ensureAmple();
        refreshOver(null);
        if (!table.beginGeneration()) {
            throw core.failures().closed();
        }
        end(table.condemnAll(DestroyReason.REFRESHED), DestroyReason.REFRESHED);
        core.missedMarks().settle();
    }

    /** Replaces the objects that there are now, one after the other over a time. */
    void refresh(long nanos) {
        core.requireOpen();
        StaggeredRefresh<T> next = new StaggeredRefresh<>(core, nanos);
        refreshOver(next);
        next.start();
    }

    private void refreshOver(@Nullable StaggeredRefresh<T> next) {
        StaggeredRefresh<T> before = refreshing.getAndSet(next);
        if (before != null) {
            before.end();
        }
    }

    /** Destroys what nobody can acquire any more: all were marked before the first one is destroyed, which may take its time. */
    private void end(List<Slot<T>> condemned, DestroyReason reason) {
        condemned.forEach(slot -> core.discard(slot, reason));
    }

    void evictIdle() {
        StackReserve.ensureAmple();
        core.requireOpen();
        end(table.retireIdle(), DestroyReason.IDLE);
    }

    int evictIf(Predicate<? super IdleObject<T>> isChosen) {
        StackReserve.ensureAmple();
        core.requireOpen();
        return eviction.evictIf(isChosen);
    }

    void suspend() {
        if (!table.suspend()) {
            throw core.failures().closed();
        }
    }

    /** Suspends the pool, and waits until nothing is lent. Answers whether that is so. */
    boolean suspend(long nanos) {
        suspend();
        long start = System.nanoTime();
        while (isAnythingLent()) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(this, Math.min(left, LOOK_NANOS));
            if (Thread.interrupted()) {
                throw core.failures().interrupted("while suspending", new InterruptedException());
            }
            table.forEach(Slot::settleIfReturned);
        }
        return true;
    }

    private boolean isAnythingLent() {
        return table.has(slot -> slot.hasObject() && !slot.isRetired() && !slot.isIdle());
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

    /** Closes the pool without waiting. The stage completes when the last object is destroyed, elsewhere. */
    CompletionStage<Void> closeAsync() {
        try {
            close(0);
        } catch (LeakedLeaseException leaked) {
            return CompletableFuture.failedFuture(leaked);
        }
        return ended.minimalCompletionStage();
    }

    private boolean close(long nanos, boolean limited) {
        boolean isEmpty = end(nanos, limited);
        if (!isEmpty && core.settings().unpooled()) {
            List<Throwable> acquired = new ArrayList<>();
            table.forEach(slot -> core.leases().acquiredAt(slot).ifPresent(acquired::add));
            if (!acquired.isEmpty()) {
                throw core.failures().leaked(acquired);
            }
        }
        return isEmpty;
    }

    private boolean end(long nanos, boolean limited) {
        StackReserve.ensureAmple();
        long deadline = System.nanoTime() + nanos;
        if (table.close()) {
            core.waiters().signalAll();
            List<Slot<T>> condemned = table.condemnAll(DestroyReason.POOL_CLOSED);
            if (limited) {
                condemned.forEach(slot -> core.discardApart(slot, DestroyReason.POOL_CLOSED));
            } else {
                end(condemned, DestroyReason.POOL_CLOSED);
            }
            core.missedMarks().settle();
        }
        try {
            while (!table.awaitEmpty(Math.min(deadline - System.nanoTime(), LOOK_NANOS))) {
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
