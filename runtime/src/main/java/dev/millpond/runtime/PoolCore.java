package dev.millpond.runtime;

import dev.millpond.runtime.internal.Favourites;
import dev.millpond.runtime.internal.Nanos;
import dev.millpond.runtime.internal.WaitQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a pool is made of: its slots, the favourites of its threads, and who waits; and the ways in which an object or its
 * room becomes free.
 *
 * <p>An {@code acquire} tries in this order: the thread's favourite slot and any idle slot ({@link #claim}), room for a new
 * object, and then what the policy says ({@link Acquirer}).
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

    PoolSettings settings() {
        return settings;
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

    Favourites<Slot<T>> favourites() {
        return favourites;
    }

    /** Claims an idle object. */
    @Nullable
    Slot<T> claim() {
        int place = favourites.place();
        Slot<T> favourite = favourites.get(place);
        return favourite != null && favourite.tryClaim() ? favourite : claimAny(place);
    }

    /** Claims an idle object which is not the thread's favourite, and makes it that. */
    @Nullable
    Slot<T> claimAny(int place) {
        Slot<T> slot = table.claim(place);
        if (slot != null) {
            favourites.set(place, slot);
        }
        return slot;
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
        Slot<T> reserved = waiters.isHeadDue() ? table.renew(slot) : null;
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

    PoolExhaustedException exhausted() {
        return new PoolExhaustedException(
                describe("nothing is free", "Close leases sooner, or raise maxSize"), events.lastCreationFailure());
    }

    PoolTimeoutException timedOut(long maxWaitNanos) {
        return new PoolTimeoutException(
                describe(
                        "nothing became free within " + Nanos.describe(maxWaitNanos),
                        "Close leases sooner, or raise maxSize or maxWait"),
                events.lastCreationFailure());
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
