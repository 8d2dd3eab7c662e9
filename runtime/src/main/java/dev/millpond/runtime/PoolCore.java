package dev.millpond.runtime;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Favourites;
import dev.millpond.runtime.internal.Nanos;
import dev.millpond.runtime.internal.WaitQueue;
import dev.millpond.runtime.internal.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which slot, and who waits: a pool without its hooks.
 *
 * <p>An {@code acquire} tries in this order: the thread's favourite slot, any idle slot, room for a new object, and then
 * what the policy says.
 *
 * <p>{@link SlotState} argues why no two threads hold one slot, {@link WaitQueue} why no wake-up is lost, {@link SlotTable}
 * why there are never too many objects. This class adds the rule that ties them together: <b>whoever frees an object or
 * room for one does so visibly, and then serves the wait queue</b>. An object is freed in {@link Slot#release} alone, room
 * in {@link #vacate} and by a larger capacity; a thread that leaves the queue serves it too, for the signals that may have
 * stopped at it.
 *
 * @param <T> the type of the pooled objects
 */
final class PoolCore<T> {

    /** Claims by other threads that an acquire puts up with before it calls the pool exhausted. */
    private static final int MOST_SCANS = 16;

    private final PoolSettings settings;
    private final Disposal<T> disposal;
    private final PoolEvents events;
    private final SlotTable<T> table;
    private final WaitQueue<Slot<T>> waiters = new WaitQueue<>();
    private final Favourites<Slot<T>> favourites =
            new Favourites<>(Runtime.getRuntime().availableProcessors());

    PoolCore(PoolSettings settings, Disposal<T> disposal) {
        this.settings = settings;
        this.disposal = disposal;
        this.events = new PoolEvents(settings);
        this.table = new SlotTable<>(this, settings.maxSize());
    }

    /** How an object ends. */
    interface Disposal<T> {
        void destroy(T object) throws Exception;
    }

    String name() {
        return settings.name();
    }

    PoolEvents events() {
        return events;
    }

    SlotTable<T> table() {
        return table;
    }

    WaitQueue<Slot<T>> waiters() {
        return waiters;
    }

    // ---- Acquiring ----

    /** Claims an idle object. */
    @Nullable
    Slot<T> claim() {
        int place = favourites.place();
        Slot<T> favourite = favourites.get(place);
        return favourite != null && favourite.tryClaim() ? favourite : claimAny(place);
    }

    private @Nullable Slot<T> claimAny(int place) {
        Slot<T> slot = table.claim(place);
        if (slot != null) {
            favourites.set(place, slot);
        }
        return slot;
    }

    /** Claims an idle object or room for one, or makes room if that is the policy. Never waits. */
    @Nullable
    Slot<T> tryAcquire() {
        Slot<T> slot = claimOrReserveExactly();
        if (slot == null && settings.whenExhausted() == WhenExhausted.CREATE) {
            events.exhausted();
            slot = table.reserveOverflow();
            if (slot == null) {
                throw closed();
            }
        }
        return slot;
    }

    /**
     * Claims an idle object or room for one, and answers null only if at some moment there was neither.
     *
     * <p>A single scan can't tell: it may look at one slot before that is released, and at another after that was claimed,
     * so that both looked lent though at every moment one of them was idle. So the scan stands between two readings of the
     * slots' versions. If these are equal, no slot was claimed meanwhile; hence each slot that was found lent was lent
     * already when the scan began. Otherwise another thread has claimed something, and the scan is repeated, but not for
     * ever: under a storm of claims the answer may be null because others were faster every time.
     */
    private @Nullable Slot<T> claimOrReserveExactly() {
        for (int scan = 1; ; scan++) {
            long moves = table.moves();
            long versions = table.versions();
            Slot<T> slot = claimOrReserve();
            if (slot != null) {
                return slot;
            }
            table.forEach(Slot::settleIfReturned);
            if (scan == MOST_SCANS || (versions == table.versions() && moves == table.moves())) {
                return null;
            }
        }
    }

    /** The same, but waits or fails as the policy says. */
    Slot<T> acquire(long maxWaitNanos) {
        Slot<T> slot = tryAcquire();
        if (slot != null) {
            return slot;
        }
        events.exhausted();
        if (settings.whenExhausted() == WhenExhausted.FAIL) {
            throw new PoolExhaustedException(
                    describe("nothing is free", "Close leases sooner, or raise maxSize"), events.lastCreationFailure());
        }
        if (maxWaitNanos > 0) {
            slot = await(System.nanoTime() + maxWaitNanos);
        }
        if (slot == null) {
            events.timedOut();
            throw new PoolTimeoutException(
                    describe(
                            "nothing became free within " + Nanos.describe(maxWaitNanos),
                            "Close leases sooner, or raise maxSize or maxWait"),
                    events.lastCreationFailure());
        }
        return slot;
    }

    /** Claims an idle object or room for one; the latter is a slot without an object. */
    private @Nullable Slot<T> claimOrReserve() {
        Slot<T> slot = claim();
        if (slot == null) {
            slot = table.reserve();
        }
        if (slot == null && table.isClosed()) {
            throw closed();
        }
        return slot;
    }

    private @Nullable Slot<T> await(long deadline) {
        Waiter<Slot<T>> waiter = waiters.join();
        Slot<T> found;
        try {
            found = look(waiter, deadline);
        } catch (Throwable failure) {
            putBack(leave(waiter));
            throw failure;
        }
        Slot<T> handed = leave(waiter);
        if (found == null) {
            return handed;
        }
        putBack(handed);
        return found;
    }

    private @Nullable Slot<T> look(Waiter<Slot<T>> waiter, long deadline) {
        while (true) {
            waiter.rearm();
            Slot<T> found = waiter.hasItem() ? null : claimOrReserve();
            long left = deadline - System.nanoTime();
            if (found != null || waiter.hasItem() || left <= 0) {
                return found;
            }
            waiter.park(left);
            if (Thread.interrupted()) {
                throw interrupted("while waiting", new InterruptedException());
            }
        }
    }

    private @Nullable Slot<T> leave(Waiter<Slot<T>> waiter) {
        Slot<T> handed = waiters.leave(waiter);
        if (!waiters.isEmpty() && (table.hasRoom() || table.countIdle() > 0)) {
            waiters.signal();
        }
        return handed;
    }

    private void putBack(@Nullable Slot<T> handed) {
        if (handed != null && handed.hasObject()) {
            handed.release(handed.version());
        } else if (handed != null) {
            vacate(handed);
        }
    }

    // ---- Giving back ----

    /** Moves the object of a slot that the calling thread has retired into a fresh one, and makes it idle. */
    void rehome(Slot<T> dead) {
        Slot<T> fresh = table.rehome(dead);
        if (fresh == null) {
            discard(dead, table.isClosed() ? DestroyReason.POOL_CLOSED : DestroyReason.SURPLUS);
        } else {
            dead.setObject(null);
            events.slotEnded(dead.leases());
            fresh.release(fresh.version());
        }
    }

    /** Destroys the object of a slot that the calling thread holds or has retired, and makes room for another. */
    void discard(Slot<T> slot, DestroyReason reason) {
        destroy(slot, reason);
        vacate(slot);
    }

    /** Destroys the object of a slot that the calling thread holds, and keeps the slot. */
    void destroy(Slot<T> slot, DestroyReason reason) {
        T object = slot.object();
        slot.setObject(null);
        try {
            disposal.destroy(object);
        } catch (Throwable failure) { // an object that can't be destroyed must not cost the pool its place
            events.hookFailed(failure);
        }
        events.destroyed(reason);
    }

    /** Ends a slot without an object that the calling thread holds or has retired, and offers its room to a waiter. */
    void vacate(Slot<T> slot) {
        slot.retire();
        events.slotEnded(slot.leases());
        Slot<T> reserved = waiters.isOverdue() ? table.renew(slot) : null;
        if (reserved == null) {
            table.remove(slot);
        } else if (waiters.handOff(reserved)) {
            return;
        } else {
            table.remove(reserved);
        }
        waiters.signal();
    }

    // ---- Figures and failures ----

    PoolStats stats() {
        int idle = table.countIdle();
        long[] leases = new long[1];
        table.forEach(slot -> leases[0] += slot.leases());
        return events.stats(table.capacity(), Math.max(idle, table.total()), idle, waiters.size(), leases[0]);
    }

    PoolClosedException closed() {
        return new PoolClosedException(name() + " is closed; nothing can be acquired from it any more");
    }

    /** Sets the interrupt flag again. */
    PoolInterruptedException interrupted(String when, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PoolInterruptedException(describe("interrupted " + when, "The interrupt flag is set again"), cause);
    }

    private String describe(String what, String advice) {
        PoolStats now = stats();
        return "%s: %s (maxSize %d, %d lent, %d idle, %d waiting). %s."
                .formatted(name(), what, now.maxSize(), now.leased(), now.idle(), now.waiting(), advice);
    }
}
