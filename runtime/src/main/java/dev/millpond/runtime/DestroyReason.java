package dev.millpond.runtime;

/** Why a pool destroyed an object. */
public enum DestroyReason {

    /** Its validation answered false or threw, or it could not be activated. */
    INVALID,

    /** Its holder called {@link Lease#invalidate}. */
    INVALIDATED,

    /** It could not be passivated when it came back. */
    NOT_PASSIVATED,

    /** It came back while as many objects as the pool keeps were idle, or the pool was made smaller. */
    SURPLUS,

    /** {@link Pool#refresh} replaced it. */
    REFRESHED,

    /** The pool was closed. */
    POOL_CLOSED
}
