package dev.millpond.processor.model;

/** What a forwarder answers where the pooled object returns itself. */
public enum SelfAnswer {
    /** Its type rules that out. */
    NONE,

    /** The lease, which is of that type too. */
    LEASE,

    /** The object, as {@code get} does. */
    OBJECT
}
