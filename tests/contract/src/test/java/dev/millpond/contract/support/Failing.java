package dev.millpond.contract.support;

/** What can be told to fail: an item, and through it each lease of one. */
public interface Failing {

    /** Throws what it is given. */
    <X extends Exception> void fail(X failure) throws X;
}
