package dev.millpond.runtime.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Whether a slot's object is to be validated before it is lent again, because it was idle for too long or another one was
 * found to be invalid. It is so for the next lease alone, so what is remembered is a version, up to which that is so.
 *
 * <p>Several threads write it: whoever suspects the object raises the version, and never lowers it; whoever validates the
 * object clears just what was seen. So what is set while an object is being validated counts for the next lease.
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

    /**
     * Takes over whether an object that moves to this slot from another one is stale.
     *
     * @param version the last lease there
     * @param newVersion the version here
     */
    void inherit(Staleness other, long version, long newVersion) {
        if (other.isStale(version + 1)) {
            raise(newVersion);
        }
    }

    /**
     * Tells whether the object was stale before the lease that has this version began. If so it is no more: whoever asks
     * validates it. What was set since is kept.
     */
    boolean take(long leaseVersion) {
        long seen = (long) LAST.getOpaque(this);
        boolean stale = seen >= leaseVersion - 1;
        if (stale) {
            LAST.compareAndSet(this, seen, NONE);
        }
        return stale;
    }

    private boolean isStale(long leaseVersion) {
        return (long) LAST.getOpaque(this) >= leaseVersion - 1;
    }
}
