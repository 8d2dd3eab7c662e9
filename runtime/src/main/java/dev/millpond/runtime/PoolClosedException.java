package dev.millpond.runtime;

/** The pool is closed. */
public final class PoolClosedException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     */
    public PoolClosedException(String message) {
        super(message, null);
    }
}
