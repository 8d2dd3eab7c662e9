package dev.millpond.runtime.engine;

import java.util.Arrays;

/**
 * How many objects a pool could do without: so many were idle at every look during the time for which an object may be idle.
 * Which ones were idle does not matter. (What each thread had last it takes first, so with threads in turn every object is
 * used now and then, however many there are.)
 *
 * <p>The time is divided into a few parts, of each of which the lowest number is kept. Used by the housekeeper alone.
 */
final class Surplus {

    private static final int PARTS = 10;

    private final long idleTimeoutNanos;
    private final long partNanos;
    private final int[] lowest = new int[PARTS];
    private int part;
    private long partEnd;
    private boolean begun;

    /**
     * Makes one that knows of no look.
     *
     * @param idleTimeoutNanos for how long an object may be idle
     */
    Surplus(long idleTimeoutNanos) {
        this.idleTimeoutNanos = idleTimeoutNanos;
        this.partNanos = Math.max(1, idleTimeoutNanos / PARTS);
    }

    long idleTimeoutNanos() {
        return idleTimeoutNanos;
    }

    /** Takes note of how many are idle, and returns how many were at every look during the time. */
    int see(int idle, long now) {
        if (!begun) { // what was before the first look is unknown: as if nothing had been idle
            begun = true;
            partEnd = now + partNanos;
            lowest[part] = Math.max(0, idle);
        }
        while (now - partEnd >= 0) {
            part = (part + 1) % PARTS;
            lowest[part] = Math.max(0, idle);
            partEnd += partNanos;
        }
        lowest[part] = Math.min(lowest[part], Math.max(0, idle));
        return Arrays.stream(lowest).min().orElse(0);
    }

    /** Takes note that idle objects are being destroyed: that many fewer were there all along. */
    void remove(int objects) {
        for (int index = 0; index < PARTS; index++) {
            lowest[index] = Math.max(0, lowest[index] - objects);
        }
    }
}
