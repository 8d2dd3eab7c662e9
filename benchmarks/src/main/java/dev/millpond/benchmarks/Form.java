package dev.millpond.benchmarks;

import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much is measured. */
enum Form {
    /** Everything, as the rows say: about fifty minutes. */
    FULL("benchmarks") {
        @Override
        List<Options> parts() {
            return List.of(all().include(ROWS).build());
        }
    },

    /** What the goals need, in about six minutes. The errors are large. */
    SHORT("short") {
        @Override
        List<Options> parts() {
            String bounded = "(hikariBag|commonsPool2|vibur|fastObjectPool|arrayBlockingQueue|classic)";
            return List.of(
                    brief(3, 400, 4, 250)
                            .include(
                                    "(Uncontended|Reset|Observed|ManyTypes|TwoThread|Nested|Miss|LargePool)Row.millpond$")
                            .include("(Uncontended|Reset|TwoThread)Row.floor$")
                            .include("(Uncontended|ManyTypes)Row.stormpot$")
                            .include("UncontendedRow.(hikariBag|arrayBlockingQueue)$")
                            .include("Eight.*Row.millpond$")
                            .include("HandOver.*Row.(millpond|hikariBag|vibur|arrayBlockingQueue|classic)$")
                            .include("AsyncIdleRow.(millpond|lettuce|reactorPool)$")
                            .include("Eight.*Row." + bounded + "$")
                            .forks(2)
                            .build(),
                    brief(1, 1_000, 2, 2_000)
                            .include("WaitingRow.(millpond|commonsPool2Fair|viburFair)$")
                            .forks(1)
                            .build(),
                    brief(3, 500, 3, 1_000)
                            .include("AsyncWaitingRow.(millpond|reactorPool|nettyChannelPool)$")
                            .forks(1)
                            .build(),
                    brief(4, 100, 5, 100)
                            .include("VirtualThreadRow.(ideal|millpond|stormpot|vibur|arrayBlockingQueue)$")
                            .forks(1)
                            .build());
        }
    },

    /** Everything for a moment: shows that it works, and nothing else. */
    SMOKE("smoke") {
        @Override
        List<Options> parts() {
            return List.of(brief(1, 100, 1, 100).include(ROWS).forks(1).build());
        }
    };

    /** Compilations are measured on their own. */
    private static final String ROWS = "Row\\.";

    private final String title;

    Form(String title) {
        this.title = title;
    }

    /** What the names of its files begin with. */
    String title() {
        return title;
    }

    /** What JMH is to run, one after the other. */
    abstract List<Options> parts();

    private static ChainedOptionsBuilder all() {
        return new OptionsBuilder().addProfiler(GCProfiler.class).shouldFailOnError(true);
    }

    private static ChainedOptionsBuilder brief(int warmups, int warmupMillis, int measurements, int millis) {
        return all().warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(warmupMillis))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.milliseconds(millis));
    }
}
