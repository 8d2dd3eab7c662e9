package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/** Nothing became free in time. The cause is the last failure to make an object since one was last made, if there was one. */
public final class PoolTimeoutException extends PoolExhaustedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause the last failure to make an object, or null if there was none
     */
    public PoolTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
