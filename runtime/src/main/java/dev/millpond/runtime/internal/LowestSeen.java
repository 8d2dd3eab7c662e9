package dev.millpond.runtime.internal;

import java.util.Arrays;

/**
 * The lowest of the numbers that were seen during the last while.
 *
 * <p>That time is divided into a few parts, of each of which the lowest number is kept. Not safe for use by several threads.
 */
public final class LowestSeen {

    private static final int PARTS = 10;

    private final long nanos;
    private final long partNanos;
    private final int[] lowest = new int[PARTS];
    private int part;
    private long partEnd;
    private boolean begun;

    /** Makes one that looks back for a time. */
    public LowestSeen(long nanos) {
        this.nanos = nanos;
        this.partNanos = Math.max(1, nanos / PARTS);
    }

    /** Returns for which time it looks back. */
    public long nanos() {
        return nanos;
    }

    /** Takes note of a number, and returns the lowest one; 0 if it has not looked for the whole time yet. */
    public int see(int number, long now) {
        if (!begun) {
            begun = true;
            partEnd = now + partNanos;
            lowest[part] = Math.max(0, number);
        }
        while (now - partEnd >= 0) {
            part = (part + 1) % PARTS;
            lowest[part] = Math.max(0, number);
            partEnd += partNanos;
        }
        lowest[part] = Math.min(lowest[part], Math.max(0, number));
        return Arrays.stream(lowest).min().orElse(0);
    }

    /** Has all numbers that were seen be lower by so many. */
    public void lower(int by) {
        for (int index = 0; index < PARTS; index++) {
            lowest[index] = Math.max(0, lowest[index] - by);
        }
    }
}
