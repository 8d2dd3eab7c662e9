package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/** What the pool itself has to say, as opposed to what the pooled objects throw. Each message names the pool. */
public abstract class PoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
