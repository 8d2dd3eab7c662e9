package dev.millpond.runtime;

/** A lease was used after it was closed. */
public final class LeaseClosedException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     */
    public LeaseClosedException(String message) {
        super(message, null);
    }
}
