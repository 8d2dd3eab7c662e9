package dev.millpond.processor.model;

/** What a forwarder answers once the lease is closed. */
public enum ClosedAnswer {
    /** Nothing: it throws. */
    NONE,
    TRUE,
    FALSE
}
