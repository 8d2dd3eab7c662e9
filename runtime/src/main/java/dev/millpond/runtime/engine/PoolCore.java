package dev.millpond.runtime.engine;

import dev.millpond.Destroy;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.internal.Alarm;
import dev.millpond.runtime.internal.WaitQueue;
import java.lang.annotation.Annotation;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a pool is made of: its slots, the favourites of its threads, and who waits; and the ways in which an object or its
 * room becomes free.
 *
 * <p>An {@code acquire} tries in this order: the thread's favourite slot and any idle slot ({@link #claim}), room for a new
 * object, and then what the policy says ({@link SlotSearch}).
 *
 * <p>{@link SlotState} argues why no two threads hold one slot, {@link WaitQueue} why no wake-up is lost, {@link SlotTable}
 * why there are never too many objects. This class adds the rule that ties them together: <b>whoever frees an object or
 * room for one does so visibly, and then serves the wait queue</b>. An object is freed in {@link Slot#release} alone, room
 * in {@link #vacate} and by a larger capacity; a thread that leaves the queue serves it too, for the signals that may have
 * stopped at it.
 *
 * @param <T> the type of the pooled objects
 */
final class PoolCore<T> implements SlotOwner<T> {

    /** One alarm serves all who wait without a thread; it may not ring all the time. */
    private static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** A time that is replaced by an earlier one stays in the scheduler in vain, so none is far away. */
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final PoolSettings settings;
    private volatile PoolSettings.Live live;
    private final Hooks<T, ?> hooks;
    private final PoolEvents events;
    private final PoolFailures failures;
    private final SlotTable<T> table;
    private final LeaseWatch<T> leases;
    private final Lanes lanes;
    private final Attempts attempts;
    private final MissedMarks<T> missedMarks;
    private final WaitQueue<Slot<T>> waiters = new WaitQueue<>();
    private final Alarm alarm;
    private final Favourites<T> favourites =
            new Favourites<>(Runtime.getRuntime().availableProcessors());

    PoolCore(PoolSettings settings, Hooks<T, ?> hooks) {
        this.settings = settings;
        this.live = settings.live();
        this.hooks = hooks;
        this.events = new PoolEvents(settings);
        this.table = new SlotTable<>(this, settings.maxSize());
        this.leases = new LeaseWatch<>(settings, this::live);
        this.attempts = new Attempts(new Circuit(settings.failFastAfter(), settings.scheduler()));
        this.failures = new PoolFailures(
                settings, this::stats, events, attempts::count, () -> leases.longest(table, settings.scheduler()));
        this.lanes = new Lanes(settings, table::total, waiters::signalAll);
        this.alarm = new Alarm(settings.scheduler(), this::wakeResting);
        this.missedMarks = new MissedMarks<>(table, settings.scheduler(), lanes);
    }

    PoolSettings settings() {
        return settings;
    }

    /** Returns the settings that may be changed, as they are now. */
    PoolSettings.Live live() {
        return live;
    }

    void setLive(PoolSettings.Live changed) {
        live = changed;
    }

    @Override
    public String name() {
        return settings.name();
    }

    PoolEvents events() {
        return events;
    }

    PoolFailures failures() {
        return failures;
    }

    LeaseWatch<T> leases() {
        return leases;
    }

    Lanes lanes() {
        return lanes;
    }

    Attempts attempts() {
        return attempts;
    }

    MissedMarks<T> missedMarks() {
        return missedMarks;
    }

    SlotTable<T> table() {
        return table;
    }

    @Override
    public WaitQueue<Slot<T>> waiters() {
        return waiters;
    }

    Favourites<T> favourites() {
        return favourites;
    }

    /** Throws if the pool is closed. */
    void requireOpen() {
        if (table.isClosed()) {
            throw failures.closed();
        }
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
        Slot<T> slot = table.claim(Favourites.number(place));
        if (slot != null) {
            favourites.set(place, slot);
        }
        return slot;
    }

    // ---- Leases ----

    @Override
    public boolean attend(Slot<T> slot) {
        return leases.attend(slot);
    }

    @Override
    public void track(Slot<T> slot, Lease<T> lease) {
        leases.trace(slot, lease);
    }

    /** Has all idle objects validated before they are lent: one was found to be invalid, so the others may be, too. */
    void suspectIdle() {
        if (!settings.validation().isUnconditional()) {
            table.forEach(slot -> slot.staleness().raise(slot.version() + 1)); // one more, if a hook follows a lease
        }
    }

    // ---- Giving back ----

    @Override
    public void rehome(Slot<T> dead, long version) {
        Slot<T> fresh = table.rehome(dead);
        if (fresh == null) {
            discard(dead, table.refusal(dead));
        } else {
            fresh.history().inherit(dead.history(), dead.uses());
            fresh.staleness().inherit(dead.staleness(), version, fresh.version());
            leases.begin(fresh);
            dead.setObject(null);
            fresh.release(fresh.version());
            if (table.hasOverflow()) {
                missedMarks.settleSoon(); // for the one that was marked in exchange
            }
        }
    }

    /** Ends a slot that the calling thread holds: at once if it has no object, else elsewhere. */
    void endApart(Slot<T> slot, DestroyReason reason) {
        if (slot.hasObject()) {
            discardApart(slot, reason);
        } else {
            vacate(slot);
        }
    }

    /** Ends the unfit object of a slot that was claimed for a lease. */
    void endUnfit(Slot<T> unfit) {
        suspectIdle();
        unfit.setHolder(null); // this lease did not begin, and the last one ended
        discardApart(unfit, DestroyReason.INVALID);
    }

    @Override
    public void discard(Slot<T> slot, DestroyReason reason) {
        destroy(slot, reason).run();
    }

    /** The same without holding up the calling thread: destroying an object may take its time. */
    void discardElsewhere(Slot<T> slot, DestroyReason reason) {
        slot.retire(); // so that it looks like one that ends, from now on
        lanes.end(() -> lanes.tell(destroy(slot, reason)));
    }

    /** The same for a caller who may have a limit to keep. */
    void discardApart(Slot<T> slot, DestroyReason reason) {
        slot.retire();
        lanes.endApart(() -> lanes.tell(destroy(slot, reason)));
    }

    /**
     * Destroys the object of a slot, and makes room for another.
     *
     * @return what tells of it: nobody is told before there is room, since they may take their time
     */
    private Runnable destroy(Slot<T> slot, DestroyReason reason) {
        T object = slot.object();
        long age = age(slot);
        Throwable failure = null;
        try {
            hooks.destroy(object);
        } catch (Throwable thrown) { // an object that can't be destroyed must not cost the pool its place
            failure = thrown;
        }
        slot.setObject(null);
        events.destroyed();
        vacate(slot);
        Throwable news = failure;
        return () -> {
            if (news != null) {
                events.hookFailed(Destroy.class, age, news);
            }
            events.tell(listener -> listener.destroyed(reason));
        };
    }

    private long age(Slot<T> slot) {
        return slot.history().age(settings.scheduler().nanoTime());
    }

    /** Ends a slot without an object that the calling thread holds or has retired, and offers its room to a waiter. */
    @Override
    public void vacate(Slot<T> slot) {
        slot.retire();
        boolean mayHandOver = !attempts.areFailing(); // else the one who waits may not make an object now
        Slot<T> reserved = mayHandOver && waiters.isHeadDue() ? table.renew(slot) : null;
        if (reserved == null) {
            table.remove(slot);
        } else if (waiters.handOff(reserved)) {
            return;
        } else {
            table.remove(reserved);
        }
        signalRoom();
    }

    /** Ends a slot without an object that was handed to the calling thread, which has no use for it. */
    void passRoomOn(Slot<T> slot) {
        slot.retire();
        table.remove(slot);
        signalRoom();
    }

    /**
     * Ends a slot without an object for which the calling thread may not make one now. Nobody else may, so nobody is told; they
     * all look again when one may.
     */
    void giveRoomBack(Slot<T> slot) {
        slot.retire();
        table.remove(slot);
    }

    /**
     * Tells the waiters that there is room. The first one is enough, unless it may be one that has room already and waits for
     * the object to be made elsewhere: it would not take any. There are no more of these than attempts.
     */
    void signalRoom() {
        int attempting = attempts.count();
        if (attempting == 0) {
            waiters.signal();
        } else {
            waiters.signalFirst(attempting + 1);
        }
    }

    // ---- Waiting without a thread ----

    /** Has those look again in time who wait without a thread: the first ones, and all whose time is up. */
    void wakeRestingWithin(long nanos) {
        alarm.within(Math.max(SHORTEST_REST_NANOS, Math.min(LONGEST_REST_NANOS, nanos)));
    }

    private void wakeResting() {
        waiters.signalFirst(attempts.count() + 1); // the head may owe a look, or make an object now
        long left = waiters.signalOverdue();
        if (left < Long.MAX_VALUE) {
            wakeRestingWithin(left);
        }
    }

    /** Tells whether an object that is lent, idle or being made could still serve somebody who waits. */
    boolean canServe() {
        if (attempts.areUnderWay()) {
            return true;
        }
        return table.has(slot -> slot.hasObject() && !slot.isDoomed());
    }

    @Override
    public boolean validatesOnRelease() {
        return settings.validation().points().contains(ValidationPoint.RELEASE);
    }

    @Override
    public void hookFailed(Slot<T> slot, Class<? extends Annotation> hook, Throwable failure) {
        events.hookFailed(hook, age(slot), failure);
    }

    // ---- Figures ----

    PoolStats stats() {
        int idle = table.countIdle();
        int total = Math.max(idle, table.total());
        return events.stats(table.capacity(), total, idle, waiters.size(), table.countLeases());
    }

    /** Returns how many objects the current thread holds, in a pool that watches leases. */
    int countHeldByThisThread() {
        Thread current = Thread.currentThread();
        int[] held = new int[1];
        table.forEach(slot -> held[0] += slot.isHeldBy(current) ? 1 : 0);
        return held[0];
    }
}
