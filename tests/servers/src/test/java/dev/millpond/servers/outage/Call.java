package dev.millpond.servers.outage;

import org.jspecify.annotations.Nullable;

/**
 * One thread's acquire, query and close.
 *
 * @param start when it began, as {@link System#nanoTime} says
 * @param acquired when the acquire returned, or threw
 * @param end when it was over
 * @param error what reached the caller, if it failed
 */
record Call(long start, long acquired, long end, @Nullable String error) {

    boolean failed() {
        return error != null;
    }
}
