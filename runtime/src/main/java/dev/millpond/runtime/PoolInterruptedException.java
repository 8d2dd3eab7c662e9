package dev.millpond.runtime;

/** The thread was interrupted while it waited; its interrupt flag is set. */
public final class PoolInterruptedException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param cause the interrupt
     */
    public PoolInterruptedException(String message, InterruptedException cause) {
        super(message, cause);
    }
}
