package dev.millpond.benchmarks.peer;

/** What is pooled. Using it reads one of its fields; resetting it writes that field, alone in its cache lines. */
@SuppressWarnings("unused")
public class Thing extends Padding.Value {

    long after0, after1, after2, after3, after4, after5, after6, after7;
    long after8, after9, after10, after11, after12, after13, after14, after15;

    /** Returns a field, so that the object is used. */
    public final int value() {
        return value;
    }

    /** Makes the object ready for its next user. */
    public void reset() {
        value = 1;
    }
}
