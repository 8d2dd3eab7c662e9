package dev.millpond.servers.outage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one pool did in one outage. An error is an exception that reached the caller.
 *
 * @param pool its name
 * @param isPeer whether others made it
 * @param errorsBefore errors before the outage
 * @param errorsDuring errors while the server was out
 * @param errorsAfter errors since it serves again
 * @param firstSuccess when the first call succeeded since it serves again, if one did
 * @param lastError when the last call failed since it serves again, if one did
 * @param longestAcquire the longest acquire
 * @param longestCall the longest acquire, query and close
 * @param successes calls that succeeded, of the whole run
 * @param kinds how many errors there were of each kind
 * @param end what was found at the end
 */
record Figures(
        String pool,
        boolean isPeer,
        int errorsBefore,
        int errorsDuring,
        int errorsAfter,
        @Nullable Duration firstSuccess,
        @Nullable Duration lastError,
        Duration longestAcquire,
        Duration longestCall,
        int successes,
        Map<String, Integer> kinds,
        End end) {

    /**
     * What was found at the end.
     *
     * @param connections the pool's connections, as the server says
     * @param total the pool's objects, as it says itself
     * @param stuckThreads threads that did not end
     * @param doubleUses uses of an object that another thread was using
     */
    record End(int connections, int total, int stuckThreads, int doubleUses) {}

    /**
     * Counts.
     *
     * @param began when the outage began
     * @param over when the server served again
     */
    static Figures of(String pool, boolean isPeer, List<Call> calls, long began, long over, End end) {
        Map<String, Integer> kinds = new TreeMap<>();
        int before = 0;
        int during = 0;
        int after = 0;
        int successes = 0;
        long firstSuccess = Long.MAX_VALUE;
        long lastError = -1;
        long longestAcquire = 0;
        long longestCall = 0;
        for (Call call : calls) {
            longestAcquire = Math.max(longestAcquire, call.acquired() - call.start());
            longestCall = Math.max(longestCall, call.end() - call.start());
            boolean isAfter = call.end() - over >= 0;
            if (call.error() == null) {
                successes++;
                firstSuccess = isAfter ? Math.min(firstSuccess, call.end() - over) : firstSuccess;
                continue;
            }
            kinds.merge(call.error(), 1, Integer::sum);
            if (isAfter) {
                after++;
                lastError = Math.max(lastError, call.end() - over);
            } else if (call.end() - began >= 0) {
                during++;
            } else {
                before++;
            }
        }
        return new Figures(
                pool,
                isPeer,
                before,
                during,
                after,
                firstSuccess == Long.MAX_VALUE ? null : Duration.ofNanos(firstSuccess),
                lastError < 0 ? null : Duration.ofNanos(lastError),
                Duration.ofNanos(longestAcquire),
                Duration.ofNanos(longestCall),
                successes,
                kinds,
                end);
    }

    int errors() {
        return errorsDuring + errorsAfter;
    }

    /** Returns how long after the outage the pool was well again: it had served, and failed no more. Null if it never was. */
    @Nullable
    Duration recovery() {
        if (firstSuccess == null || lastError == null) {
            return firstSuccess;
        }
        return firstSuccess.compareTo(lastError) > 0 ? firstSuccess : lastError;
    }
}
