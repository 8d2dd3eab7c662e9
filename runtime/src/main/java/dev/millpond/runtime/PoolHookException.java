package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A hook broke its contract, has not answered in time, or threw a checked exception that its caller could not have it
 * thrown: for instance a {@code @Create} that answered null.
 */
public final class PoolHookException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause what the hook threw, or null if it threw nothing
     */
    public PoolHookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
