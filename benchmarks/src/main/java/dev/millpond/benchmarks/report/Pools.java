package dev.millpond.benchmarks.report;

import java.util.Map;
import java.util.Set;

/** What is to be known of a pool when its figures are read. */
final class Pools {

    static final String MILLPOND = "millpond";

    /** The same pool, used by its other method. */
    static final String MILLPOND_USE = "millpondUse";

    /** No pool, but two compare-and-sets. */
    static final String FLOOR = "floor";

    /** No pool, but the timers alone. */
    static final String IDEAL = "ideal";

    private static final Set<String> UNBOUNDED = Set.of("kryo", "nettyRecycler");

    private static final Set<String> STARVING = Set.of("stormpot", "stormpotSingleThreaded");

    private static final Map<String, String> REMARKS = Map.of(
            "kryo",
            "no bound: makes another object instead of waiting",
            "nettyRecycler",
            "no bound, each thread has its own objects",
            "hikariBag",
            "who gives back yields or naps while others wait",
            "hikariPool",
            "all of HikariCP, over connections that lead nowhere",
            "lettuce",
            "fails where others wait",
            "nettyChannelPool",
            "channels, all on one event loop",
            "fastObjectPool",
            "a thread waits for its own partition",
            "fastObjectPoolDisruptor",
            "spins while it waits; not fully tested, says its README");

    private Pools() {}

    /** Whether a pool is another one that does the same job. */
    static boolean isComparable(String pool, ReportedRow row) {
        return !Set.of(MILLPOND, MILLPOND_USE, FLOOR, IDEAL).contains(pool)
                && !UNBOUNDED.contains(pool)
                && !(row.isContended() && STARVING.contains(pool));
    }

    static String remark(String pool, ReportedRow row) {
        if (row.isContended() && STARVING.contains(pool)) {
            return "may starve who waits";
        }
        return REMARKS.getOrDefault(pool, "");
    }
}
