package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/** Nothing was free, and no further object may be made. */
public class PoolExhaustedException extends PoolException {

    private static final long serialVersionUID = 1L;

    PoolExhaustedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
