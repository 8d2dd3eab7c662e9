package dev.millpond.benchmarks.peer;

/**
 * What is pooled. Using it reads one of its fields; resetting it writes that field, alone in its cache lines.
 *
 * <p>Where threads hand objects over, using one has a beginning and an end that write the field too, and find out if two uses
 * overlap. They are plain accesses: it is for the pool to see to it that one user sees what the one before has done.
 */
@SuppressWarnings("unused")
public class Thing extends Padding.Value {

    private static final int IN_USE = AT_REST + 1;

    long after0, after1, after2, after3, after4, after5, after6, after7;
    long after8, after9, after10, after11, after12, after13, after14, after15;

    /** Returns a field, so that the object is used. */
    public final int value() {
        return value;
    }

    /** Begins a use. */
    final void begin() {
        if (value != AT_REST) {
            throw new IllegalStateException("lent while it is lent");
        }
        value = IN_USE;
    }

    /** Ends a use, on any thread. */
    final void end() {
        if (value != IN_USE) {
            throw new IllegalStateException("given back while it is not lent");
        }
        value = AT_REST;
    }

    /** Makes the object ready for its next user. */
    public void reset() {
        value = AT_REST;
    }
}
