package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.internal.LowestSeen;
import dev.millpond.runtime.internal.WeakTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is done for a pool now and then, without any traffic: looks at every slot, ends what is too old, reports what is lent
 * for too long, has idle objects validated, and sees to it that enough are idle.
 *
 * <p>It looks, marks and claims only; hooks and listeners run in the pool's {@link Lanes}.
 * It takes nothing from a holder: an object that is lent when its time has come is marked, and ends when it comes back.
 *
 * @param <T> the type of the pooled objects
 */
final class Housekeeping<T> {

    /** The period, in the shortest of the times that a pool sets. */
    private static final int LOOKS = 20;

    private static final long SHORTEST_PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The longest period of a pool that keeps objects ready, or looks for collected leases. */
    private static final long BRISK_PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PoolCore<T> core;
    private final IdleChecks<T> checks;
    private final IdleFiller<T, ?> filler;
    private final PoolSettings settings;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile long periodNanos;

    /**
     * How many objects the pool could do without: so many were idle at every look during the idle timeout. Which ones does not
     * matter: a thread takes first what it had last, so with threads in turn every object is used now and then.
     */
    private LowestSeen surplus;

    private long leasesBefore;

    Housekeeping(PoolCore<T> core, Hooks<T, ?> hooks, IdleFiller<T, ?> filler) {
        this.core = core;
        this.checks = new IdleChecks<>(core, hooks);
        this.filler = filler;
        this.settings = core.settings();
        this.surplus = new LowestSeen(core.live().idleTimeoutNanos());
    }

    /** Starts it, once the pool's settings want it, with a first look now. It goes on until the pool is closed. */
    void start() {
        long wanted = wantedPeriodNanos();
        if (wanted > 0) {
            // first: a pool that can't have its housekeeping can't be built, and must leave no object behind
            if (started.compareAndSet(false, true)) {
                repeat(wanted);
            }
            filler.check();
        }
    }

    private void repeat(long nanos) {
        periodNanos = nanos;
        try {
            WeakTask.repeat(
                    settings.scheduler(),
                    this,
                    Housekeeping::isNeeded,
                    Housekeeping::look,
                    housekeeping -> housekeeping.periodNanos);
        } catch (Throwable refused) { // the next change of a setting may have more luck
            started.set(false);
            throw refused;
        }
    }

    /** Returns the time between two looks; 0 if none is needed. */
    private long wantedPeriodNanos() {
        PoolSettings.Live live = core.live();
        long shortest = LongStream.of(
                        live.maxLifetimeNanos(),
                        live.idleTimeoutNanos(),
                        live.leakThresholdNanos(),
                        settings.validation().afterNanos(),
                        settings.validation().everyNanos(),
                        settings.validation().everyNanos() > 0
                                ? settings.validation().timeoutNanos()
                                : 0)
                .filter(nanos -> nanos > 0)
                .min()
                .orElse(0);
        boolean brisk = live.minIdle() > 0 || settings.leaks().recoverAbandoned();
        long longest = brisk ? BRISK_PERIOD_NANOS : LONGEST_PERIOD_NANOS;
        if (shortest == 0) { // where holders are remembered, those that have ended are to be forgotten
            return brisk || core.leases().watchesHolders() ? longest : 0;
        }
        return Math.max(SHORTEST_PERIOD_NANOS, Math.min(longest, shortest / LOOKS));
    }

    private boolean isNeeded() {
        return !core.table().isClosed();
    }

    private void look() {
        long wanted = wantedPeriodNanos();
        periodNanos = wanted == 0 ? LONGEST_PERIOD_NANOS : wanted;
        long now = settings.scheduler().nanoTime();
        Set<Slot<T>> idle = new LinkedHashSet<>(); // a slot that moves meanwhile is met twice, but is one to spare only
        core.table().forEach(slot -> {
            if (slot.isRetired()) {
                return;
            }
            if (slot.history().isInCheck()) {
                checks.endOverdue(slot, now);
                return;
            }
            core.leases().watch(slot);
            boolean isIdle = slot.isIdle();
            slot.history().see(slot.version(), isIdle, now);
            if (isIdle) {
                idle.add(slot);
            } else {
                lookAtLent(slot, now);
            }
            markStale(slot, now);
        });
        lookAtIdle(idle, now);
        core.leases().recoverAbandoned((slot, isNews) -> {
            if (isNews) {
                report(slot, now, null);
            }
            core.discardElsewhere(slot, DestroyReason.ABANDONED);
        });
        filler.check();
    }

    /** Ends what is too old or not needed, those first that have been idle for longest. */
    private void lookAtIdle(Set<Slot<T>> idle, long now) {
        List<Slot<T>> longestFirst = new ArrayList<>(idle);
        longestFirst.sort(Comparator.comparingLong(slot -> -slot.history().lasts(now)));
        int spare = idle.size() - core.live().minIdle();
        int unneeded = countUnneeded(idle.size(), now);
        int ended = 0;
        for (Slot<T> slot : longestFirst) {
            ended += lookAtIdle(slot, now, spare > ended, unneeded > ended) ? 1 : 0;
        }
        surplus.lower(ended);
    }

    private int countUnneeded(int idle, long now) {
        long idleTimeout = core.live().idleTimeoutNanos();
        if (idleTimeout != surplus.nanos()) {
            surplus = new LowestSeen(idleTimeout);
        }
        return idleTimeout > 0 ? surplus.see(idle - countNeeded(), now) : 0;
    }

    /** Returns how many the uses since the last look have needed at least, though all may be idle now. */
    private int countNeeded() {
        long leases = core.table().countLeases();
        boolean wasUsed = leases != leasesBefore;
        leasesBefore = leases;
        return wasUsed ? 1 : 0;
    }

    /** Has an object validated before it is lent again, if the last time was too long ago, whether or not it was used since. */
    private void markStale(Slot<T> slot, long now) {
        long after = settings.validation().afterNanos();
        if (after > 0 && slot.hasObject() && slot.history().isUnchecked(now, after - periodNanos)) {
            slot.staleness().raise(slot.version() + 1); // one more, if a hook follows a lease
        }
    }

    private void report(Slot<T> slot, long now, @Nullable Thread holder) {
        LeakReport report = core.leases().report(slot, now, holder);
        core.lanes().tell(() -> core.events().leaked(report));
    }

    /** Answers true if the object ends. */
    private boolean lookAtIdle(Slot<T> slot, long now, boolean isSpare, boolean isUnneeded) {
        SlotHistory history = slot.history();
        Thread holder = slot.holder();
        if (holder != null && !holder.isAlive()) {
            slot.forgetHolder(holder);
        }
        if (history.isExpired(now, core.live().maxLifetimeNanos())) {
            return end(slot, DestroyReason.EXPIRED);
        }
        if (isSpare && (isUnneeded || history.isIdleTooLong(now, core.live().idleTimeoutNanos()))) {
            return end(slot, DestroyReason.IDLE);
        }
        long every = settings.validation().everyNanos();
        if (every > 0 && history.isIdleUnchecked(now, every)) {
            slot.staleness().raise(slot.version()); // if it is lent before its check, it is validated then
            checks.begin(slot);
        }
        return false;
    }

    private void lookAtLent(Slot<T> slot, long now) {
        if (slot.history().isExpired(now, core.live().maxLifetimeNanos())
                && slot.hasObject()
                && slot.condemn(DestroyReason.EXPIRED)) {
            core.discardElsewhere(slot, DestroyReason.EXPIRED);
        } else if (slot.isReturnedWithMark()) {
            core.lanes().end(slot::settleIfReturned);
        } else if (core.leases().isLeaked(slot, now)) {
            report(slot, now, slot.holder());
        }
    }

    /** Ends an object that is idle; if it is lent meanwhile, the next look decides again. */
    private boolean end(Slot<T> slot, DestroyReason reason) {
        boolean ends = slot.tryRetireIdle();
        if (ends) {
            core.discardElsewhere(slot, reason);
        }
        return ends;
    }
}
