package dev.millpond.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What Millpond is to reach in each row, and whether it does. Goals whose row was not measured are left out. */
final class Goals {

    /** An allocation of every operation would be 16 bytes at least; less is that of the harness, shared out. */
    private static final double NO_BYTES = 0.5;

    private static final double NO_STALL_NANOS = 1_000;

    private final Results results;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Results results) {
        this.results = results;
    }

    static List<Goal> of(Results results) {
        Goals goals = new Goals(results);
        goals.addUncontended();
        goals.addThreads();
        goals.addWaiting();
        goals.addHandOver();
        goals.addAsync();
        return goals.goals;
    }

    private void addUncontended() {
        Optional<Estimate> plain = millpond(ReportedRow.UNCONTENDED);
        ofFloor("one thread", ReportedRow.UNCONTENDED, 0.85);
        ratio("one thread: time, of Stormpot's", plain, results.nanos(ReportedRow.UNCONTENDED, "stormpot"), 1);
        noBytes("one thread", ReportedRow.UNCONTENDED);
        ofFloor("with a hook that resets", ReportedRow.RESET, 1.35);
        noBytes("with a hook that resets", ReportedRow.RESET);
        ofPlain("observed", ReportedRow.OBSERVED, plain, 1.15);
        noBytes("observed", ReportedRow.OBSERVED);
        ofPlain("eight types in turn", ReportedRow.MANY_TYPES, plain, 1.15);
        ofPlain("1,000 objects, 990 of them lent", ReportedRow.LARGE_POOL, plain, 3);
        atMost("two objects at once: ns", millpond(ReportedRow.NESTED), NO_STALL_NANOS);
        atMost("tryAcquire without success: ns", millpond(ReportedRow.MISS), 100);
        noBytes("tryAcquire without success", ReportedRow.MISS);
    }

    private void addThreads() {
        ofPlain("two threads, for each", ReportedRow.TWO_THREADS, millpond(ReportedRow.UNCONTENDED), 1.1);
        ofBest("eight threads, ten objects", ReportedRow.EIGHT_OVER_TEN);
        ofBest("eight threads, two objects", ReportedRow.EIGHT_OVER_TWO);
        ofFloor("10,000 virtual threads", ReportedRow.VIRTUAL_THREADS, 1.1);
        ofBest("10,000 virtual threads", ReportedRow.VIRTUAL_THREADS);
    }

    private void addWaiting() {
        for (double percent : new double[] {50, 99, 99.9, 100}) {
            OptionalDouble best = Stream.of("commonsPool2Fair", "viburFair")
                    .map(peer -> results.waitMicros(peer, percent))
                    .flatMapToDouble(OptionalDouble::stream)
                    .min();
            OptionalDouble own = results.waitMicros(Pools.MILLPOND, percent);
            if (best.isPresent() && own.isPresent()) {
                String which = percent == 100
                        ? "longest"
                        : "p" + String.valueOf(percent).replace(".0", "");
                add(
                        "waiting beside a hog: " + which + ", of the best fair peer's",
                        new Estimate(own.getAsDouble() / best.getAsDouble(), Double.NaN),
                        1);
            }
        }
    }

    private void addHandOver() {
        ofBest("handed over between two threads", ReportedRow.HAND_OVER);
        ofBest("handed over through a queue", ReportedRow.HAND_OVER_QUEUE);
    }

    private void addAsync() {
        ofPlain("async, idle object", ReportedRow.ASYNC_IDLE, millpond(ReportedRow.UNCONTENDED), 3);
        ofBest("async, 100 futures wait", ReportedRow.ASYNC_WAITING);
        OptionalDouble best = results.peers(ReportedRow.ASYNC_WAITING)
                .mapToDouble(Goals::longWait)
                .min();
        results.get(ReportedRow.ASYNC_WAITING, Pools.MILLPOND)
                .filter(own -> best.isPresent())
                .ifPresent(own -> add(
                        "async, 100 futures wait: p99, of the best peer's",
                        new Estimate(longWait(own) / best.getAsDouble(), Double.NaN),
                        1));
    }

    private static double longWait(JmhResult result) {
        return result.primaryMetric().percentile(99);
    }

    private Optional<Estimate> millpond(ReportedRow row) {
        return results.nanos(row, Pools.MILLPOND);
    }

    private void ofFloor(String what, ReportedRow row, double limit) {
        ratio(what + ": time, of the " + row.floor().orElseThrow(), millpond(row), results.floor(row), limit);
    }

    private void ofPlain(String what, ReportedRow row, Optional<Estimate> plain, double limit) {
        ratio(what + ": time, of the first row's", millpond(row), plain, limit);
    }

    private void ofBest(String what, ReportedRow row) {
        results.bestPeer(row)
                .ifPresent(best -> ratio(
                        what + ": time, of the best peer that starves nobody (" + best.pool() + ")",
                        millpond(row),
                        Optional.of(best.nanos()),
                        1));
    }

    private void noBytes(String what, ReportedRow row) {
        results.get(row, Pools.MILLPOND)
                .map(results::bytes)
                .filter(OptionalDouble::isPresent)
                .ifPresent(bytes -> {
                    Estimate measured = new Estimate(bytes.getAsDouble(), Double.NaN);
                    goals.add(new Goal(what + ": B/op", "0", measured.toString(), measured.atMost(NO_BYTES)));
                });
    }

    private void ratio(String what, Optional<Estimate> value, Optional<Estimate> reference, double limit) {
        if (value.isPresent() && reference.isPresent()) {
            add(what, value.get().dividedBy(reference.get()), limit);
        }
    }

    private void atMost(String what, Optional<Estimate> value, double limit) {
        value.ifPresent(present -> add(what, present, limit));
    }

    private void add(String what, Estimate measured, double limit) {
        goals.add(Goal.atMost(what, measured, limit));
    }
}
