package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.internal.WeakTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Replaces the objects that a pool has now, one after the other over a time: at each moment no more of them are left than the
 * rest of the time has a share for. Those that are idle go first; one that is lent is marked, and ends when it comes back.
 *
 * @param <T> the type of the pooled objects
 */
final class StaggeredRefresh<T> {

    private static final long SHORTEST_PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final PoolCore<T> core;
    private final long nanos;
    private final long begun;
    private final int objects;
    private volatile boolean over;

    StaggeredRefresh(PoolCore<T> core, long nanos) {
        this.core = core;
        this.nanos = nanos;
        this.begun = core.settings().scheduler().nanoTime();
        this.objects = core.table().total();
    }

    /** Starts it. It goes on for as long as this is referred to. */
    void start() {
        long period = Math.max(SHORTEST_PERIOD_NANOS, nanos / Math.max(1, objects));
        WeakTask.repeat(
                core.settings().scheduler(), this, StaggeredRefresh::isNeeded, StaggeredRefresh::step, any -> period);
    }

    /** Leaves the rest of the objects as they are. */
    void end() {
        over = true;
    }

    private boolean isNeeded() {
        return !over && !core.table().isClosed();
    }

    private void step() {
        if (!isNeeded()) {
            return;
        }
        long elapsed = core.settings().scheduler().nanoTime() - begun;
        over = elapsed >= nanos;
        int mayStay = over ? 0 : (int) (objects * (1 - (double) elapsed / nanos));
        List<Slot<T>> old = old(elapsed);
        for (Slot<T> slot : old.subList(0, Math.max(0, old.size() - mayStay))) {
            if (slot.condemn(DestroyReason.REFRESHED)) {
                core.discardElsewhere(slot, DestroyReason.REFRESHED);
            }
        }
        core.missedMarks().settleSoon();
    }

    /** Returns the slots of the objects that were there when this began, in the order in which they are to go. */
    private List<Slot<T>> old(long elapsed) {
        long now = begun + elapsed;
        List<Slot<T>> old = new ArrayList<>();
        core.table().forEach(slot -> {
            if (slot.hasObject() && !slot.isDoomed() && slot.history().age(now) >= elapsed) {
                old.add(slot);
            }
        });
        old.sort(Comparator.comparing((Slot<T> slot) -> !slot.isIdle())
                .thenComparingLong(slot -> -slot.history().age(now)));
        return old;
    }
}
