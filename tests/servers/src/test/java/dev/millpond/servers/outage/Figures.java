package dev.millpond.servers.outage;

import dev.millpond.servers.pool.Entrant;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What one pool did in one outage. An error is an exception that reached the caller.
 *
 * @param pool its name
 * @param kind what is expected of it
 * @param outage how long its server was out
 * @param errors how many errors there were, and when
 * @param firstSuccess when the first call succeeded since the server serves again, if one did
 * @param lastError when the last call failed since the server serves again, if one did
 * @param longestAcquire the longest acquire
 * @param longestClose the longest close
 * @param longestCall the longest acquire, use and close
 * @param successes calls that succeeded, of the whole run
 * @param kinds how many errors there were of each kind
 * @param end what was found at the end
 */
record Figures(
        String pool,
        Entrant.Kind kind,
        Duration outage,
        Errors errors,
        Optional<Duration> firstSuccess,
        Optional<Duration> lastError,
        Duration longestAcquire,
        Duration longestClose,
        Duration longestCall,
        int successes,
        Map<String, Integer> kinds,
        End end) {

    /**
     * How many errors there were.
     *
     * @param before errors before the outage
     * @param meanwhile errors while the server was out
     * @param after errors since it serves again
     * @param refusals errors of an acquire while something lent could have served it
     */
    record Errors(int before, int meanwhile, int after, int refusals) {

        /** All that the outage has caused. */
        int all() {
            return meanwhile + after;
        }
    }

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
    static Figures of(Entrant<?> entrant, List<Call> calls, long began, long over, End end) {
        List<Call> failed = calls.stream().filter(Call::failed).toList();
        int before =
                (int) failed.stream().filter(call -> call.end() - began < 0).count();
        List<Call> failedAfter =
                failed.stream().filter(call -> call.end() - over >= 0).toList();
        return new Figures(
                entrant.name(),
                entrant.kind(),
                Duration.ofNanos(over - began),
                new Errors(
                        before,
                        failed.size() - before - failedAfter.size(),
                        failedAfter.size(),
                        Serving.of(calls).countRefusals(failed)),
                calls.stream()
                        .filter(call -> !call.failed() && call.end() - over >= 0)
                        .map(call -> Duration.ofNanos(call.end() - over))
                        .min(Duration::compareTo),
                failedAfter.stream()
                        .map(call -> Duration.ofNanos(call.end() - over))
                        .max(Duration::compareTo),
                longest(calls, call -> call.acquired() - call.start()),
                longest(calls, call -> call.end() - call.used()),
                longest(calls, call -> call.end() - call.start()),
                calls.size() - failed.size(),
                count(failed),
                end);
    }

    private static Duration longest(Collection<Call> calls, ToLongFunction<Call> time) {
        return Duration.ofNanos(calls.stream().mapToLong(time).max().orElse(0));
    }

    private static Map<String, Integer> count(List<Call> failed) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Call call : failed) {
            if (call.error() != null) {
                counts.merge(call.error().text(), 1, Integer::sum);
            }
        }
        return counts;
    }

    boolean isOurs() {
        return kind != Entrant.Kind.PEER;
    }

    /** Returns how long after the outage the pool was well again: it had served, and failed no more; empty if it never was. */
    Optional<Duration> recovery() {
        return firstSuccess.map(success ->
                lastError.filter(error -> error.compareTo(success) > 0).orElse(success));
    }
}
