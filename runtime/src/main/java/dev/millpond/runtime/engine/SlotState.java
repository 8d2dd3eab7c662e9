package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.internal.WaitQueue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An object of a pool, and the two words that decide who holds it.
 *
 * <h2>Algorithm</h2>
 *
 * <p>{@code leased} is a version, advanced by whoever takes the object; {@code released} is the version that was last given
 * back. The object is idle when the two are equal, and held by lease {@code leased} otherwise.
 *
 * <ul>
 *   <li><b>Claim.</b> Read {@code released} (acquire), then {@code leased}; if they are equal, compare-and-set
 *       {@code leased} from v to v + 1. Of all who try, one wins. The lease carries v + 1.
 *   <li><b>Release by the acquiring thread.</b> Store {@code released = v + 1} (release). No read-modify-write is needed:
 *       while the object is lent nobody else writes that word, and the compare-and-set on {@code leased} remains the only
 *       arbiter. A second close on that thread is stopped by a flag in the lease.
 *   <li><b>Release by any other thread.</b> Compare-and-set {@code leased} from v + 1 to v + 1 with the marks {@link #SHARED}
 *       and {@link #RETURNED}; of all who try, one wins. The acquiring thread may be anywhere in a close of its own meanwhile,
 *       and its late store may lower {@code released} at any time from now on. So from now on that word means nothing: a
 *       shared slot is idle when it is marked as returned, a claim is the compare-and-set that removes this mark and advances
 *       the version, and every release, on whichever thread, is one that sets it. What is read of {@code released} there is
 *       only whether this very lease is being closed by its own thread, and no late store of an older lease can say that. After
 *       many releases by their own threads the object moves into a fresh slot, where they are stores again; the late store,
 *       if it is still to come, goes to a slot that nobody looks at.
 *   <li><b>Release of a lease that no thread owns.</b> There is no late store, so the closer takes the object over, as for a
 *       hook, and releases it as if it had acquired it.
 *   <li><b>Return through a hook.</b> Exactly one closer must run the hook, so the closer first takes the object over, as
 *       if by a claim: compare-and-set {@code leased} from v + 1 to v + 2. The winner alone may release v + 2.
 *   <li><b>Marks.</b> Whoever wants a lent object to come back another way sets a mark in {@code leased} by compare-and-set:
 *       {@link #DOOMED} or {@link #OVERFLOW}. A release stores as ever and then reads {@code leased}: if that is not the
 *       version that was released, the slow path settles the matter, by a compare-and-set to {@code RETIRED} that one wins.
 *   <li><b>Suspension.</b> {@link #SUSPENDED} is a mark too, of idle objects as well as of lent ones; but an object that has
 *       only this mark is idle when it comes back. Nobody can claim it, because the words differ, until the mark is removed.
 * </ul>
 *
 * <h2>Memory ordering</h2>
 *
 * <p>The release store of {@code released} and the acquire load that opens every claim order what one holder did before
 * what the next one does; in a shared slot the two compare-and-sets do. Where a slot is handed to a waiting thread without
 * being released, the handing orders them.
 *
 * <p>In a release, the store of {@code released} and the following reads (of {@code leased}, and of whether the wait queue calls)
 * are not fenced against each other. Thus whoever sets a mark may miss the release and the release may miss the mark, if
 * both happen within the time that a store buffer takes to drain. (They are read opaquely: compilers keep the order of such
 * accesses as it is written, though the Java memory model would let them change it.) The slot is then returned and marked,
 * and nobody has taken care: it can't be claimed, since the words differ, and whoever meets it next settles it: an acquire
 * that found nothing free, the housekeeping, or the look for {@link MissedMarks} that follows every mark.
 */
abstract class SlotState<T> {

    /** The whole value of {@code leased} in a slot that is no longer in use. */
    static final long RETIRED = -1;

    /** A mark: the object is to be destroyed when it comes back. */
    static final long DOOMED = 1L << 62;

    /** A mark: the object is lent beyond the pool's capacity, and may be kept or not when it comes back. */
    static final long OVERFLOW = 1L << 61;

    /** A mark: the object must not be lent for the time being. */
    static final long SUSPENDED = 1L << 60;

    /** Where, beside {@link #DOOMED}, it stands why: so the mark and its reason are one. */
    private static final int REASON_SHIFT = 56;

    /** A mark: a lease was closed by another thread than its own, so this word alone tells whether the object is idle. */
    private static final long SHARED = 1L << 55;

    /** Beside {@link #SHARED}: the object is idle. */
    private static final long RETURNED = 1L << 54;

    private static final DestroyReason[] REASONS = DestroyReason.values();

    private static final long VERSION = RETURNED - 1;

    private static final VarHandle LEASED;
    private static final VarHandle RELEASED;
    private static final VarHandle HOLDER;
    private static final VarHandle ATTENTION;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            LEASED = lookup.findVarHandle(SlotState.class, "leased", long.class);
            RELEASED = lookup.findVarHandle(SlotState.class, "released", long.class);
            HOLDER = lookup.findVarHandle(SlotState.class, "holder", Thread.class);
            ATTENTION = lookup.findVarHandle(SlotState.class, "attention", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /**
     * Keeps the words off the cache lines of whatever lies before this object in memory, as {@link Slot} does for what lies
     * behind it: two lines, because processors fetch lines in pairs. A test looks at the layout.
     */
    @SuppressWarnings("unused")
    private long p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, p13, p14, p15;

    /** Fills the gap that some virtual machines leave behind an object's header, where a reference would go otherwise. */
    @SuppressWarnings("unused")
    private int gap;

    private long leased;

    @SuppressWarnings("UnusedVariable") // accessed through RELEASED only
    private long released;

    /** Leases so far. Written by the holder alone. */
    private long leases;

    /** The version from which on the pool wants to know who holds each lease. Written by the holder alone. */
    private long attention = Long.MAX_VALUE;

    /** The version from which on the pool wants to look at each lease itself. Written by the holder alone. */
    private long closeAttention = Long.MAX_VALUE;

    /** Who acquired the object last, in a pool that wants to know; removed by the housekeeper when that thread has ended. */
    private @Nullable Thread holder;

    /** Null until the object is made. Written by the holder alone. */
    private @Nullable T object;

    private final SlotOwner<T> owner;

    /** Also in its owner; kept here to be near, since every release reads their number. */
    private final WaitQueue<Slot<T>> waiters;

    /** Starts as held by the calling thread, as version 1. The caller publishes the slot safely. */
    SlotState(SlotOwner<T> owner, @Nullable T object, long marks) {
        this.owner = owner;
        this.waiters = owner.waiters();
        this.object = object;
        this.leased = 1 | marks;
    }

    // ---- The object ----

    final @Nullable T peek() {
        return object;
    }

    final SlotOwner<T> owner() {
        return owner;
    }

    final WaitQueue<Slot<T>> waiters() {
        return waiters;
    }

    final boolean hasObject() {
        return object != null;
    }

    /** Puts an object into a slot that the calling thread holds, or takes it out. */
    final void setObject(@Nullable T newObject) {
        object = newObject;
    }

    final long leases() {
        return leases;
    }

    /**
     * Counts a lease that begins, and remembers who holds it where that is wanted. Tells whether the pool wants to look at
     * the lease itself.
     */
    final boolean countLease(long version) {
        leases++;
        if (version < attention) {
            return false;
        }
        setHolder(Thread.currentThread());
        return version >= closeAttention;
    }

    /**
     * Sets from which of the coming leases on the pool wants to know of each, and to look at each: 1 is the lease of the
     * version that the slot has now. Since a lease advances the version by one at least, and hooks and checks advance it
     * too, the pool may be asked too early, but never too late.
     */
    final void setAttention(long lease, long leaseForCloseLook) {
        closeAttention = versionOfLease(leaseForCloseLook);
        attention = Math.min(versionOfLease(lease), closeAttention);
    }

    /**
     * Has the pool know of each lease that begins from now on. Unlike the other, this may be called by any thread: it only lowers
     * a number, so at worst the pool is asked too early; or the holder's own number stays, until the next call.
     */
    final void attendEach() {
        long version = version();
        if (version < (long) ATTENTION.getOpaque(this)) {
            ATTENTION.setOpaque(this, version);
        }
    }

    private long versionOfLease(long lease) {
        return lease == Long.MAX_VALUE ? lease : version() + lease - 1;
    }

    final @Nullable Thread holder() {
        return (Thread) HOLDER.getOpaque(this);
    }

    @SuppressWarnings("ReferenceEquality") // a thread is itself and no other
    final boolean isHeldBy(Thread thread) {
        return holder() == thread && !isIdle();
    }

    /** Remembers the calling thread, by a write only if it is another one than before. */
    @SuppressWarnings("ReferenceEquality") // a thread is itself and no other
    final void setHolder(@Nullable Thread thread) {
        if (holder != thread) {
            holder = thread;
        }
    }

    /** Forgets a thread, unless another one has come since. */
    final void forgetHolder(Thread ended) {
        HOLDER.compareAndSet(this, ended, null);
    }

    // ---- Plain steps ----

    /** Takes the object if it is idle. The fast path of every acquire. */
    final boolean tryClaim() {
        long version = (long) RELEASED.getAcquire(this);
        return leased == version ? LEASED.compareAndSet(this, version, version + 1) : tryClaimShared();
    }

    private boolean tryClaimShared() {
        long seen = leased();
        return (seen & ~VERSION) == (SHARED | RETURNED) && LEASED.compareAndSet(this, seen, next(seen));
    }

    /** Returns the value by which somebody takes an object that is idle, or takes it over. */
    private static long next(long seen) {
        return (seen & ~RETURNED) + 1;
    }

    /** Takes the object for the pool itself if it is idle, also while the pool is suspended. */
    final boolean tryHoldIdle() {
        long seen = leased();
        return isIdle(seen) && LEASED.compareAndSet(this, seen, next(seen));
    }

    /** Makes the object idle, unless it bears a mark. */
    final void setReleased(long version) {
        RELEASED.setRelease(this, version);
    }

    /** Passes the object from one holder to another without making it idle. */
    final boolean tryPassOn(long version) {
        return LEASED.compareAndSet(this, version, version + 1)
                || LEASED.compareAndSet(this, version | SHARED, next(version | SHARED));
    }

    /** Takes the object over from a lease that no thread owns, in a slot that is not shared, and bears no mark. */
    final boolean tryTakeOverUnowned(long version) {
        return LEASED.compareAndSet(this, version, version + 1);
    }

    /** Takes the object over from a lease, whatever marks it bears. */
    final boolean tryTakeOver(long version) {
        return LEASED.compareAndSet(this, version, version + 1) || tryTakeOverMarked(version);
    }

    private boolean tryTakeOverMarked(long version) {
        long seen = leased();
        while (isOfLease(seen, version)) {
            long witness = (long) LEASED.compareAndExchange(this, seen, seen + 1);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    // ---- Ends and marks ----

    /** Ends the use of a slot that the calling thread holds. */
    final void retire() {
        LEASED.setVolatile(this, RETIRED);
    }

    /** Replaces a value of {@code leased} that was read before. */
    final boolean tryReplace(long seen, long next) {
        return LEASED.compareAndSet(this, seen, next);
    }

    /** Ends the use of this slot if the given lease is open, and returns the last value of {@code leased} if so. */
    final long tryRetire(long version) {
        long seen = leased();
        while (isOpen(seen, version)) {
            long witness = (long) LEASED.compareAndExchange(this, seen, RETIRED);
            if (witness == seen) {
                return seen;
            }
            seen = witness;
        }
        return RETIRED;
    }

    /** Makes the object of an unmarked slot idle, given a value that was read before, and the slot shared. */
    final boolean tryReturnShared(long seen) {
        return LEASED.compareAndSet(this, seen, seen | SHARED | RETURNED);
    }

    /** Takes the object of an unmarked slot over, given a value that was read before, and makes the slot shared. */
    final boolean tryTakeOverShared(long seen) {
        return LEASED.compareAndSet(this, seen, next(seen | SHARED));
    }

    /** Ends the use of this slot if its object is idle. */
    final boolean tryRetireIdle() {
        long seen = leased();
        return isIdle(seen) && LEASED.compareAndSet(this, seen, RETIRED);
    }

    /** Takes a lent object out of the pool's capacity. */
    final boolean tryMarkOverflow() {
        long seen = leased();
        return isUnmarked(seen) && !isIdle(seen) && LEASED.compareAndSet(this, seen, seen | OVERFLOW);
    }

    /** Keeps the object from being lent. */
    final void markSuspended() {
        for (long seen = leased(); seen != RETIRED && (seen & SUSPENDED) == 0; seen = leased()) {
            LEASED.compareAndSet(this, seen, seen | SUSPENDED);
        }
    }

    /** Lets the object be lent again. */
    final void unmarkSuspended() {
        for (long seen = leased(); seen != RETIRED && (seen & SUSPENDED) != 0; seen = leased()) {
            LEASED.compareAndSet(this, seen, seen & ~SUSPENDED);
        }
    }

    // ---- Looks ----

    final long leased() {
        return (long) LEASED.getOpaque(this);
    }

    final long released() {
        return (long) RELEASED.getAcquire(this);
    }

    /**
     * Returns the version that the holder of this slot has.
     *
     * @return the version that identifies the lease
     */
    public final long version() {
        return versionOf(leased());
    }

    final boolean isIdle() {
        return isIdle(leased());
    }

    /** Tells whether the object is idle, given the other word. */
    final boolean isIdle(long seen) {
        return isShared(seen)
                ? (seen & ~(VERSION | SUSPENDED)) == (SHARED | RETURNED)
                : released() == (seen & ~SUSPENDED);
    }

    /** Tells whether a slot that is in use is shared. */
    static boolean isShared(long seen) {
        return (seen & SHARED) != 0;
    }

    /** Tells whether a lease is open, as far as one word tells. */
    static boolean isOfLease(long seen, long version) {
        return versionOf(seen) == version && (seen & RETURNED) == 0;
    }

    /** Tells whether a lease is open, given one of the words. */
    final boolean isOpen(long seen, long version) {
        return isOfLease(seen, version) && released() != version;
    }

    final boolean isRetired() {
        return leased() == RETIRED;
    }

    final boolean isDoomed() {
        long seen = leased();
        return seen == RETIRED || (seen & DOOMED) != 0;
    }

    final boolean isOverflow() {
        long seen = leased();
        return seen != RETIRED && (seen & OVERFLOW) != 0;
    }

    /** Tells whether nothing keeps the object from staying in the pool. */
    final boolean isUnmarked() {
        return isUnmarked(leased());
    }

    /** Tells the same, given a value that was read before. An object that is only suspended stays. */
    static boolean isUnmarked(long seen) {
        return (seen & ~(SUSPENDED | SHARED | RETURNED)) == versionOf(seen);
    }

    static boolean isSuspended(long seen) {
        return (seen & SUSPENDED) != 0;
    }

    /** Returns whether the object came back, but bears a mark that somebody must act on. */
    final boolean isReturnedWithMark() {
        long seen = leased();
        return seen != RETIRED && !isUnmarked(seen) && released() == versionOf(seen);
    }

    /** Returns the mark for an object that is to be destroyed for a reason. */
    @SuppressWarnings("EnumOrdinal") // never stored: read back by the same class, in the same run
    static long doomed(DestroyReason reason) {
        return DOOMED | (long) reason.ordinal() << REASON_SHIFT;
    }

    /** Returns the reason in a value that bears the mark {@link #DOOMED}. */
    static DestroyReason reasonOf(long leased) {
        return REASONS[(int) (leased >>> REASON_SHIFT) & 0xF];
    }

    static long versionOf(long leased) {
        return leased & VERSION;
    }
}
