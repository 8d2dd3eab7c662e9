package dev.millpond.runtime;

import java.util.List;

/**
 * An {@linkplain dev.millpond.runtime.engine.PoolBuilder#unpooled unpooled} pool was closed while leases of it were open.
 * The cause tells where one of them was acquired, and what is {@linkplain #getSuppressed() suppressed} tells it of the
 * others. The pool is closed.
 */
public final class LeakedLeaseException extends PoolException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong, naming the pool
     * @param acquired where each of the leases was acquired; at least one
     */
    public LeakedLeaseException(String message, List<Throwable> acquired) {
        super(message, acquired.get(0));
        acquired.stream().skip(1).forEach(this::addSuppressed);
    }
}
