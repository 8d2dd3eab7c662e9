package dev.millpond.runtime.internal;

/** When somebody is no longer ready to wait. */
public final class Deadline {

    private final long nanos;
    private final long end;

    /** Sets how long it is, from now on. {@link Long#MAX_VALUE} sets no limit. */
    public Deadline(long nanos) {
        this(nanos, System.nanoTime());
    }

    /** Sets how long it is, from a time of {@link System#nanoTime} on. */
    public Deadline(long nanos, long start) {
        this.nanos = nanos;
        this.end = start + nanos;
    }

    /** Returns how long it was from the start. */
    public long nanos() {
        return nanos;
    }

    /** Returns what is left of that. */
    public long left() {
        return left(System.nanoTime());
    }

    /** Returns what is left of it at a time of {@link System#nanoTime}. */
    long left(long now) {
        return nanos == Long.MAX_VALUE ? nanos : end - now;
    }

    public boolean isLimited() {
        return nanos != Long.MAX_VALUE;
    }

    public boolean isOver() {
        return left() <= 0;
    }
}
