package dev.millpond.contract.support;

/** In what setups differ. */
public enum Dimension {
    KIND,
    POLICY,
    CREATION,
    THREADS
}
