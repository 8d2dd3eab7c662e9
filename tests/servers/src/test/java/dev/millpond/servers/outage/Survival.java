package dev.millpond.servers.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.servers.pool.Entrant;
import dev.millpond.servers.pool.Limits;
import java.time.Duration;

/** What our pools do in every outage, on a busy machine too. */
final class Survival {

    /** How long threads may have to wait for a processor. */
    private static final Duration NOISE = Duration.ofSeconds(1);

    private Survival() {}

    static void assertOf(Comparison comparison) {
        for (Figures figures : comparison.ours()) {
            assertOf(figures);
            assertThat(figures.recovery())
                    .as("recovery of %s", figures)
                    .hasValueSatisfying(measured -> assertThat(measured)
                            .isLessThanOrEqualTo(comparison.shortestRecovery().plus(NOISE)));
            if (figures.kind() == Entrant.Kind.OURS_AND_PATIENT) {
                assertThat(figures.errors().all())
                        .as("errors of %s", figures)
                        .isLessThanOrEqualTo(Math.max(comparison.fewestErrors(), mostOfPatient(figures)));
            }
        }
    }

    /** Each object can break in one caller's hands, and each thread can wait in vain as often as its limit fits in. */
    private static int mostOfPatient(Figures figures) {
        long waits = figures.outage().plus(NOISE).dividedBy(Limits.MAX_WAIT);
        return Limits.OBJECTS + Math.toIntExact(waits) * OutageLoad.THREADS;
    }

    private static void assertOf(Figures figures) {
        assertThat(figures.errors().before())
                .as("errors before the outage of %s", figures)
                .isZero();
        assertThat(figures.errors().refusals())
                .as("errors of %s while something lent could serve", figures)
                .isZero();
        assertThat(figures.end().doubleUses())
                .as("objects in two hands of %s", figures)
                .isZero();
        assertThat(figures.end().stuckThreads())
                .as("stuck threads of %s", figures)
                .isZero();
        assertThat(figures.end().total())
                .as("objects of %s", figures)
                .isEqualTo(figures.end().connections());
        assertThat(figures.longestAcquire())
                .as("the longest acquire of %s", figures)
                .isLessThan(Limits.MAX_WAIT.plus(NOISE));
    }
}
