package dev.millpond;

/** What a pool does when an object is asked for while all are lent and no further one may be made. */
public enum WhenExhausted {

    /** Wait for an object, or for room to make one, up to {@link Pooled#maxWait}. */
    WAIT,

    /**
     * Fail at once. There is one exception: while the pool itself works on an object in the background (it makes, validates or
     * destroys one), that object takes up room though nobody has a lease of it. Then wait for the background, up to
     * {@link Pooled#maxWait}.
     */
    FAIL,

    /**
     * Make one more. The pool never blocks; what comes back while {@link Pooled#maxSize} objects are idle is destroyed.
     * This is the classic object pool.
     */
    CREATE
}
