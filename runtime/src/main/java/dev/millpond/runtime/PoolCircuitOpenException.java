package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/**
 * No object was tried to be made, because too many attempts in a row have failed: see
 * {@link dev.millpond.runtime.engine.PoolBuilder#failFastAfter}. The cause is the last of these failures.
 */
public final class PoolCircuitOpenException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause the last failure to make an object, or null if it is not known
     */
    public PoolCircuitOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
