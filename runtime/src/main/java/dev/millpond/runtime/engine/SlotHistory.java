package dev.millpond.runtime.engine;

import dev.millpond.runtime.Lease;
import java.lang.ref.PhantomReference;
import org.jspecify.annotations.Nullable;

/**
 * What the pool has seen of the life and the use of a slot's object, away from the lines that every cycle touches.
 *
 * <p>Nothing here is written by an acquire or a close that is not itself being watched. The housekeeper finds out how long an
 * object has been idle or lent by looking: while the version and the state are those of its last look, nothing has happened
 * since. So all times are exact to within one period of the housekeeping, and the fast path reads no clock.
 */
final class SlotHistory {

    private static final long NOT_HELD = -1;

    // ---- The object, written by its maker ----

    private volatile long madeAt;
    private volatile double jitter;

    /** Whether the others tell of an object: a look may meet a slot before it has one. Written last. */
    private volatile boolean hasBegun;

    /** Add the leases of the slot, and this is how often its object was lent. */
    private volatile long usesOffset;

    // ---- Its use, written and read by the housekeeper alone, unless said otherwise ----

    private long seenVersion = -1;
    private boolean seenIdle;
    private long since;

    /** When the object was last validated or, if it never was, made: as far as the looks tell. */
    private volatile long checkedAt;

    /** Whether the object was validated since the last look. Written by the holder. */
    private volatile boolean validated;

    private volatile long checkBegan;

    /** The version with which the pool holds the object in order to validate it. */
    private volatile long checkedVersion = NOT_HELD;

    private long lastLook;
    private long reportedVersion = -1;

    /** Whether the object was put here since the last look. */
    private volatile boolean madeNews;

    /** Whether the pool itself holds the object, to validate it; whoever does writes these fields then. */
    private volatile boolean inCheck;

    private long limitedVersion = -1;
    private long limitNanos;
    private long timedVersion = -1;
    private long timedSince;

    /** Where the current lease was acquired, in a pool that tracks leases. Written by the holder. */
    private volatile @Nullable Throwable acquiredAt;

    /** Notices if the current lease is garbage-collected. Written by the holder. */
    private volatile @Nullable PhantomReference<Lease<?>> trace;

    // ---- The object ----

    /**
     * Takes note of a new object.
     *
     * @param jitterOfLimits the share of each limit that the object does without
     */
    void begin(long now, double jitterOfLimits, long leasesBefore) {
        usesOffset = -leasesBefore;
        jitter = jitterOfLimits;
        madeAt = now;
        madeNews = true;
        hasBegun = true;
    }

    /** Takes over what is known of an object that moves to this slot from another one, and was lent so often there. */
    void inherit(SlotHistory other, long uses) {
        begin(other.madeAt, other.jitter, -uses);
        checkedAt = other.checkedAt;
        validated = other.validated;
        madeNews = false;
    }

    long usesOffset() {
        return usesOffset;
    }

    /** Returns how long ago the object was made. */
    long age(long now) {
        return now - madeAt;
    }

    /** Tells whether the object has reached an age, or is as little before it as is its own; 0 is no age. */
    boolean isExpired(long now, long maxLifetimeNanos) {
        return hasBegun && reaches(age(now), maxLifetimeNanos);
    }

    private boolean reaches(long nanos, long limit) {
        return limit > 0 && nanos >= limit - (long) (limit * jitter);
    }

    // ---- Its use ----

    /** Takes note of a look. */
    void see(long version, boolean idle, long now) {
        if (madeNews) {
            madeNews = false;
            checkedAt = madeAt;
        }
        if (validated) { // at some time after the last look
            validated = false;
            checkedAt = lastLook;
        }
        lastLook = now;
        if (version != seenVersion || idle != seenIdle) {
            seenVersion = version;
            seenIdle = idle;
            since = now;
        }
    }

    /** Returns how long the object has been idle, or lent, as it was at the last look. */
    long lasts(long now) {
        return now - since;
    }

    /** Returns how long the lease of this version has lasted, as far as the looks tell. */
    long heldFor(long version, long now) {
        return version == seenVersion && !seenIdle ? lasts(now) : 0;
    }

    /** Returns how long the object has been idle; its age, if nobody looks. */
    long idleFor(long now) {
        return lastLook == 0 ? age(now) : Math.min(age(now), lasts(now));
    }

    /** Tells whether the object has been idle for a time, or as little less as is its own; 0 is no time. */
    boolean isIdleTooLong(long now, long idleTimeoutNanos) {
        return reaches(lasts(now), idleTimeoutNanos);
    }

    /** Tells whether an object was not validated for a time, however often it was used. */
    boolean isUnchecked(long now, long nanos) {
        return now - checkedAt >= nanos;
    }

    /** Tells whether an idle object was neither used nor validated for a time. */
    boolean isIdleUnchecked(long now, long nanos) {
        return isUnchecked(now, nanos) && lasts(now) >= nanos;
    }

    /** Takes note that the holder validates the object. */
    void validated() {
        validated = true;
    }

    /** Takes note that the pool holds the object now, with this version. */
    void holdForCheck(long version, long now) {
        checkBegan = now;
        checkedVersion = version;
        inCheck = true;
    }

    /** Takes note that the check of the object that the pool holds has answered. */
    void answerCheck() {
        checkedVersion = NOT_HELD;
    }

    /** Returns the version with which a check has held the object for longer than a time, or a negative number. */
    long overdueCheck(long now, long nanos) {
        long version = checkedVersion;
        return version != NOT_HELD && now - checkBegan >= nanos ? version : NOT_HELD;
    }

    boolean isInCheck() {
        return inCheck;
    }

    void beginCheck() {
        inCheck = true;
    }

    /** Takes note that the pool has validated the object, which it held with this version. */
    void endCheck(long version, long now) {
        checkedAt = now;
        endHold(version);
    }

    /** Has the object count as idle all along, though the pool has advanced its version to this one in order to hold it. */
    void endHold(long version) {
        seenVersion = version;
        inCheck = false;
    }

    /** Takes note that a lease is reported. Answers false if it was before. */
    boolean beginReport(long version) {
        boolean first = reportedVersion != version;
        reportedVersion = version;
        return first;
    }

    // ---- A check with a limit, before a lease; by the holder alone ----

    /** Sets the limit of the acquire that has claimed the slot with this version. */
    void limitCheck(long version, long nanos) {
        limitedVersion = version;
        limitNanos = nanos;
    }

    /** Returns that limit, or another one if none was set for this version. */
    long checkLimit(long version, long otherwise) {
        return limitedVersion == version ? limitNanos : otherwise;
    }

    void beginTimedCheck(long version, long now) {
        timedVersion = version;
        timedSince = now;
    }

    /** Returns when the check of this version began, by the system's time; now, if there was none. */
    long timedCheckBegan(long version) {
        return timedVersion == version ? timedSince : System.nanoTime();
    }

    // ---- The lease ----

    @Nullable
    Throwable acquiredAt() {
        return acquiredAt;
    }

    void setAcquiredAt(Throwable stack) {
        acquiredAt = stack;
    }

    /** Keeps the trace of the current lease reachable, in the place of that of the last one. */
    void setTrace(PhantomReference<Lease<?>> newTrace) {
        trace = newTrace;
    }

    @Nullable
    PhantomReference<Lease<?>> trace() {
        return trace;
    }
}
