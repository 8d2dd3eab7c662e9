package dev.millpond.runtime;

/** How long a thread is ready to wait, from now on. */
final class Patience {

    private final long nanos;
    private final long deadline;

    /** Starts now. {@link Long#MAX_VALUE} sets no limit. */
    Patience(long nanos) {
        this.nanos = nanos;
        this.deadline = System.nanoTime() + nanos;
    }

    /** Returns how long it was at first. */
    long nanos() {
        return nanos;
    }

    /** Returns what is left of it. */
    long left() {
        return nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
    }

    boolean isOver() {
        return left() <= 0;
    }
}
