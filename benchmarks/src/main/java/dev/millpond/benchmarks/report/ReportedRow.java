package dev.millpond.benchmarks.report;

import java.util.Optional;

/** The rows of the results, in the order of the report. */
enum ReportedRow {
    UNCONTENDED("UncontendedRow", "One thread, ten objects", Pools.FLOOR, false),
    RESET("ResetRow", "The same, and objects are reset when they come back", Pools.FLOOR, false),
    OBSERVED("ObservedRow", "The same as the first, and pools watch over their objects", Pools.FLOOR, false),
    MANY_TYPES("ManyTypesRow", "The same as the first, with pools of eight types in turn", Pools.FLOOR, false),
    TWO_THREADS("TwoThreadRow", "Two threads, ten objects; the time of one thread", Pools.FLOOR, false),
    EIGHT_OVER_TEN("EightOverTenRow", "Eight threads, ten objects; all together", "", true),
    EIGHT_OVER_TWO("EightOverTwoRow", "Eight threads, two objects; all together", "", true),
    NESTED("NestedRow", "One thread takes two objects, which are all", "", false),
    MISS("MissRow", "One thread tries to take an object while all are lent", "", false),
    LARGE_POOL("LargePoolRow", "One thread, 1,000 objects, of which 990 are lent", Pools.FLOOR, false),
    VIRTUAL_THREADS(
            "VirtualThreadRow",
            "10,000 virtual threads hold ten objects for 100 µs each: 100 ms, were timers exact",
            Pools.IDEAL,
            true),
    WAITING("WaitingRow", "Two threads wait for one object that a hog holds for 1 ms again and again", "", true),
    HAND_OVER("HandOverRow", "Two threads, each of which gives back what the other has taken", "", false),
    HAND_OVER_QUEUE("HandOverQueueRow", "One thread takes objects, and another one gives them back", "", false),
    ASYNC_IDLE("AsyncIdleRow", "One thread takes idle objects by futures", "", false),
    ASYNC_WAITING("AsyncWaitingRow", "100 futures wait for two objects; until the last of them is served", "", true);

    private final String type;
    private final String title;
    private final String floor;
    private final boolean contended;

    ReportedRow(String type, String title, String floor, boolean contended) {
        this.type = type;
        this.title = title;
        this.floor = floor;
        this.contended = contended;
    }

    /** The simple name of the class that measures it. */
    String type() {
        return type;
    }

    String title() {
        return title;
    }

    /** Which of the measurements could not be faster. */
    Optional<String> floor() {
        return floor.isEmpty() ? Optional.empty() : Optional.of(floor);
    }

    /** Whether threads wait for each other. */
    boolean isContended() {
        return contended;
    }
}
