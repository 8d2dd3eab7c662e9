package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.internal.Scheduler;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches leases, where the pool's settings want it: who holds which, for how long, how often an object was lent, and whether
 * a lease was forgotten.
 *
 * <p>A lease costs nothing here unless its version says that it wants attention: for its holder to be remembered, where
 * holders are watched, which is a write only if it is another one than before; or for a look at the lease itself, if it may
 * be the last that its object is allowed, or where each is tracked.
 *
 * @param <T> the type of the pooled objects
 */
final class LeaseWatch<T> {

    /** The first lease that matters, where all do. */
    private static final long ALL = 1;

    private static final long NONE = Long.MAX_VALUE;

    private final String pool;
    private final PoolSettings.Leaks leaks;
    private final Supplier<PoolSettings.Live> live;
    private final int maxUses;
    private final ReferenceQueue<Lease<?>> collected = new ReferenceQueue<>();

    LeaseWatch(PoolSettings settings, Supplier<PoolSettings.Live> live) {
        this.pool = settings.name();
        this.leaks = settings.leaks();
        this.live = live;
        this.maxUses = settings.maxUses();
    }

    /** Says which leases of the object that was put into a slot want attention. The calling thread holds the slot. */
    void begin(Slot<T> slot) {
        awaitLease(slot, maxUses > 0 ? maxUses - slot.uses() : NONE);
    }

    /** Has a lease remember its holder that began before this was wanted at all, or will: the others do already. */
    void watch(Slot<T> slot) {
        if (watchesHolders()) {
            slot.attendEach();
        }
    }

    private void awaitLease(Slot<T> slot, long lastAllowed) {
        slot.setAttention(watchesHolders() ? ALL : NONE, leaks.looksAtEveryLease() ? ALL : lastAllowed);
    }

    /** Tells whether it matters which thread holds a lease. */
    boolean watchesHolders() {
        return thresholdNanos() > 0 || leaks.detectSelfDeadlock();
    }

    private long thresholdNanos() {
        return live.get().leakThresholdNanos();
    }

    /** Looks at a lease that begins. Tells whether it is to be traced. */
    boolean attend(Slot<T> slot) {
        if (leaks.trackLeases()) {
            slot.history().setAcquiredAt(new Throwable("acquired by " + Thread.currentThread()));
        }
        if (maxUses > 0) {
            attendUse(slot);
        }
        return leaks.recoverAbandoned();
    }

    private void attendUse(Slot<T> slot) {
        long left = maxUses - slot.uses();
        if (left <= 0) {
            slot.condemn(DestroyReason.USED_UP);
        } else { // asked too early
            awaitLease(slot, left + 1); // this lease is the first of them
        }
    }

    /** Returns where the lease of an object that is lent was acquired, where that is tracked. */
    Optional<Throwable> acquiredAt(Slot<T> slot) {
        return slot.hasObject() && !slot.isIdle()
                ? Optional.ofNullable(slot.history().acquiredAt())
                : Optional.empty();
    }

    void trace(Slot<T> slot, Lease<T> lease) {
        slot.history().setTrace(new Trace(lease, collected, slot));
    }

    /**
     * Takes back the slots whose leases were garbage-collected unclosed; what is in them is to be destroyed. With each goes
     * whether its lease is to be reported, which is not so if it was when it had been held for too long.
     */
    @SuppressWarnings("unchecked") // only trace(Slot<T>, Lease<T>) has filled the queue
    void recoverAbandoned(BiConsumer<Slot<T>, Boolean> recovered) {
        for (Trace trace = (Trace) collected.poll(); trace != null; trace = (Trace) collected.poll()) {
            if (trace.tryRecover()) {
                Slot<T> slot = (Slot<T>) trace.slot;
                recovered.accept(slot, slot.history().beginReport(trace.version));
            }
        }
    }

    /** Tells whether a lent object is to be reported now. */
    boolean isLeaked(Slot<T> slot, long now) {
        long threshold = thresholdNanos();
        return threshold > 0
                && slot.history().lasts(now) >= threshold
                && slot.holder() != null
                && slot.history().beginReport(slot.version());
    }

    /** Returns who holds an object for longest, in a pool that looks for leases that are held for too long. */
    Optional<PoolFailures.LongestLease> longest(SlotTable<T> table, Scheduler scheduler) {
        if (thresholdNanos() == 0) { // nobody looks, so nobody knows for how long
            return Optional.empty();
        }
        long now = scheduler.nanoTime();
        List<PoolFailures.LongestLease> held = new ArrayList<>();
        table.forEach(slot -> {
            Thread holder = slot.isIdle() ? null : slot.holder();
            if (holder != null) {
                held.add(new PoolFailures.LongestLease(holder, slot.history().heldFor(slot.version(), now)));
            }
        });
        return held.stream().max(Comparator.comparingLong(PoolFailures.LongestLease::nanos));
    }

    LeakReport report(Slot<T> slot, long now, @Nullable Thread holder) {
        return new LeakReport(
                pool,
                Duration.ofNanos(slot.history().lasts(now)),
                holder,
                holder == null ? List.of() : List.of(holder.getStackTrace()),
                slot.history().acquiredAt());
    }

    /**
     * Outlives a lease, in order to find out if it was garbage-collected before it was closed.
     *
     * <p>The collector may find a lease unreachable while its own {@code close} is still running, once that has read what it
     * needs. Then both try to end the lease, and by the version only one does: the object is given back, or destroyed.
     */
    private static final class Trace extends PhantomReference<Lease<?>> {

        private final Slot<?> slot;
        private final long version;

        Trace(Lease<?> lease, ReferenceQueue<Lease<?>> collected, Slot<?> slot) {
            super(lease, collected);
            this.slot = slot;
            this.version = slot.version();
        }

        /** Ends the lease if it was not closed; the caller is to destroy the object then. */
        boolean tryRecover() {
            return slot.tryRetire(version) != Slot.RETIRED;
        }
    }
}
