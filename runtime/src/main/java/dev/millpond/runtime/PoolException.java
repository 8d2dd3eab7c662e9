package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/** What the pool itself has to say, as opposed to what the pooled objects throw. Each message names the pool. */
public abstract class PoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause what led to it, or null if nothing did
     */
    protected PoolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
