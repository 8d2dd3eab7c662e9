package dev.millpond;

/** What a pool does when an object is asked for while all are lent and no further one may be made. */
public enum WhenExhausted {

    /**
     * Wait for an object that comes back, or for a new one, up to {@link Pooled#maxWait}. If that is finite, threads of the pool
     * make the objects, so that the limit holds though a constructor hangs.
     */
    WAIT,

    /**
     * Fail at once. There is one exception: while the pool itself works on an object in the background (it makes, validates or
     * destroys one), that object takes up room though nobody has a lease of it. Then wait for the background, up to
     * {@link Pooled#maxWait}, but no longer than about 50 to 100 ms. The thread that acquires makes its object.
     */
    FAIL,

    /**
     * Make one more, in the thread that acquires. The pool never blocks; what comes back while {@link Pooled#maxSize} objects
     * are idle is destroyed. This is the classic object pool.
     */
    CREATE
}
