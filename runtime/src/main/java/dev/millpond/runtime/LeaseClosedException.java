package dev.millpond.runtime;

/** A lease was used after it was closed. */
public final class LeaseClosedException extends PoolException {

    private static final long serialVersionUID = 1L;

    LeaseClosedException(String message) {
        super(message, null);
    }
}
