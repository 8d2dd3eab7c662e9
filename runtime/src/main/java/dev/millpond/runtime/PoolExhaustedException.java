package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/** Nothing was free, and no further object may be made. */
public class PoolExhaustedException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause the last failure to make an object, or null if there was none
     */
    public PoolExhaustedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
