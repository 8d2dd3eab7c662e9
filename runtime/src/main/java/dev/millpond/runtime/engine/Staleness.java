package dev.millpond.runtime.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Whether a slot's object is to be validated before it is lent again, because it was idle for too long or another one was
 * found to be invalid. It is so for the next lease alone, so what is remembered is a version: nobody need clear it when the
 * object is lent.
 */
final class Staleness {

    private static final VarHandle LAST;

    static {
        try {
            LAST = MethodHandles.lookup().findVarHandle(Staleness.class, "last", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static final long NONE = -1;

    /** The last version with which the object was idle for too long to be lent without a look. */
    @SuppressWarnings("UnusedVariable") // accessed through LAST only
    private long last = NONE;

    /** Has the object validated before it is lent again, whose last version this is. */
    void set(long version) {
        LAST.setOpaque(this, version);
    }

    /** Has the object validated before it is lent again, unless that is so already up to a later version. */
    void raise(long version) {
        long seen = (long) LAST.getOpaque(this);
        while (seen < version) {
            long witness = (long) LAST.compareAndExchange(this, seen, version);
            if (witness == seen) {
                return;
            }
            seen = witness;
        }
    }

    /** Takes note that the object was validated, or is another one. */
    void clear() {
        set(NONE);
    }

    /**
     * Takes over whether an object that moves to this slot from another one is stale.
     *
     * @param version the last lease there
     * @param newVersion the version here
     */
    void inherit(Staleness other, long version, long newVersion) {
        if (other.isStale(version + 1)) {
            set(newVersion);
        }
    }

    /** Tells whether the object was stale before the lease that has this version began. */
    boolean isStale(long leaseVersion) {
        return (long) LAST.getOpaque(this) >= leaseVersion - 1;
    }
}
