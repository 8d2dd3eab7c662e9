package dev.millpond.servers.outage;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When a pool had at least one object lent that worked: the times of its successful uses, put together where they overlap.
 *
 * @param until the end of each time, by its beginning
 */
record Serving(TreeMap<Long, Long> until) {

    /** A pool that could serve nobody when it decided to refuse may serve somebody again when the refusal is there. */
    private static final long MARGIN = Duration.ofMillis(10).toNanos();

    static Serving of(List<Call> calls) {
        TreeMap<Long, Long> until = new TreeMap<>();
        calls.stream()
                .filter(call -> !call.failed())
                .sorted(Comparator.comparingLong(Call::acquired))
                .forEach(call -> {
                    Map.Entry<Long, Long> last = until.lastEntry();
                    boolean overlaps = last != null && last.getValue() >= call.acquired();
                    until.merge(overlaps ? last.getKey() : call.acquired(), call.end(), Math::max);
                });
        return new Serving(until);
    }

    /** Counts the acquires that failed while an object was lent that worked, and could have served them next. */
    int countRefusals(List<Call> calls) {
        return (int) calls.stream()
                .filter(Call::wasRefused)
                .filter(call -> lasts(call.acquired() - MARGIN, call.acquired()))
                .count();
    }

    /** Tells whether some object or other was lent that worked, without a gap. */
    private boolean lasts(long from, long to) {
        Map.Entry<Long, Long> last = until.floorEntry(from);
        return last != null && last.getValue() >= to;
    }
}
