package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Scheduler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds slots that came back without noticing that they had been marked while they were lent. A release and a mark can miss
 * each other, for as long as a store takes to leave the store buffer (see {@link SlotState}); a second look after that meets
 * whatever came back so.
 *
 * @param <T> the type of the pooled objects
 */
final class MissedMarks<T> {

    /** Longer than a store buffer takes to drain, by far. */
    private static final long DRAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private static final int MOST_PARKS = 8;

    /** Long enough for one look to serve many marks. */
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final SlotTable<T> table;
    private final Scheduler scheduler;
    private final Lanes lanes;

    /** Whether a look is to come. */
    private final AtomicBoolean planned = new AtomicBoolean();

    MissedMarks(SlotTable<T> table, Scheduler scheduler, Lanes lanes) {
        this.table = table;
        this.scheduler = scheduler;
        this.lanes = lanes;
    }

    /** Waits for the stores to drain, and looks. */
    void settle() {
        if (table.total() > 0) {
            letStoresDrain();
            table.forEach(Slot::settleIfReturned);
        }
    }

    /** Looks in a moment, without holding up the caller: a mark that a close sets must cost it no nap. */
    void settleSoon() {
        if (!planned.get() && planned.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::look, SOON_NANOS);
            } catch (Throwable outOfThreads) { // the next acquire that finds nothing free will look
                planned.set(false);
            }
        }
    }

    private void look() {
        planned.set(false); // first: a mark that is set during the look plans another one
        table.forEach(slot -> {
            if (slot.isReturnedWithMark()) {
                lanes.end(slot::settleIfReturned);
            }
        });
    }

    /**
     * Neither an interrupt nor a permit that somebody left to this thread must shorten it. Each returns from one park only, so
     * a few parks are enough.
     */
    private static void letStoresDrain() {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + DRAIN_NANOS;
        long left = DRAIN_NANOS;
        for (int parks = 0; parks < MOST_PARKS && left > 0; parks++) {
            LockSupport.parkNanos(left);
            interrupted |= Thread.interrupted();
            left = end - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
