package dev.millpond.runtime;

/** Why a pool destroyed an object. */
public enum DestroyReason {

    /** Its validation answered false or threw, at whatever point, or it could not be activated. */
    INVALID,

    /** Its holder called {@link Lease#invalidate}. */
    INVALIDATED,

    /** A use of it failed in a way that {@link dev.millpond.Fatal} names. */
    FAILED,

    /** It could not be passivated when it came back. */
    NOT_PASSIVATED,

    /** It was older than {@code maxLifetime}. */
    EXPIRED,

    /** It was idle for longer than {@code idleTimeout}, or {@link Pool#evictIdle} was called. */
    IDLE,

    /** It was lent {@code maxUses} times. */
    USED_UP,

    /** The garbage collector found its lease unclosed. */
    ABANDONED,

    /** It came back while as many objects as the pool keeps were idle, or the pool was made smaller. */
    SURPLUS,

    /** {@link Pool#refresh()} replaced it. */
    REFRESHED,

    /** The pool was closed. */
    POOL_CLOSED
}
