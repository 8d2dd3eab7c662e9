package dev.millpond.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whether making objects is known to fail: after so many failures in a row the circuit is open, until an object is
 * made. Acquires don't try meanwhile; {@link Filler} does, one object at a time and ever less often.
 */
final class Circuit {

    private final int threshold;
    private final AtomicInteger failures = new AtomicInteger();

    /** Makes a closed circuit; a threshold of 0 never opens it. */
    Circuit(int threshold) {
        this.threshold = threshold;
    }

    boolean isOpen() {
        return threshold > 0 && failures.get() >= threshold;
    }

    void succeeded() {
        failures.set(0);
    }

    void failed() {
        failures.incrementAndGet();
    }

    /** Returns how many attempts in a row have failed. */
    int failures() {
        return failures.get();
    }
}
