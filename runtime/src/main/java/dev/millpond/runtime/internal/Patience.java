package dev.millpond.runtime.internal;

/** How long a thread is ready to wait, from now on. */
public final class Patience {

    private final long nanos;
    private final long deadline;

    /** Starts now. {@link Long#MAX_VALUE} sets no limit. */
    public Patience(long nanos) {
        this.nanos = nanos;
        this.deadline = System.nanoTime() + nanos;
    }

    /** Returns how long it was at first. */
    public long nanos() {
        return nanos;
    }

    /** Returns what is left of it. */
    public long left() {
        return nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
    }

    public boolean isOver() {
        return left() <= 0;
    }
}
