package dev.millpond;

/** What a pool does when an object is asked for while all are lent and no further one may be made. */
public enum WhenExhausted {

    /** Wait for an object or for room to make one, at most for {@link Pooled#maxWait}. */
    WAIT,

    /**
     * Fail at once; but wait as under {@link #WAIT} while an object that nobody waits for is being made, validated or
     * destroyed, since then no lease takes its room.
     */
    FAIL,

    /**
     * Make one more. The pool never blocks; what comes back while {@link Pooled#maxSize} objects are idle is destroyed.
     * This is the classic object pool.
     */
    CREATE
}
