package dev.millpond.servers.outage;

import org.jspecify.annotations.Nullable;

/**
 * One thread's acquire, use and close. All times are as {@link System#nanoTime} says.
 *
 * @param start when it began
 * @param acquired when the acquire returned, or threw
 * @param used when the use was over
 * @param end when it was over
 * @param error what reached the caller, if it failed
 */
record Call(
        long start,
        long acquired,
        long used,
        long end,
        @Nullable Failure error) {

    /**
     * What reached the caller.
     *
     * @param ofAcquire whether it was the acquire that failed
     * @param text what errors of its kind have in common
     */
    record Failure(boolean ofAcquire, String text) {}

    boolean failed() {
        return error != null;
    }

    boolean wasRefused() {
        return error != null && error.ofAcquire();
    }
}
