package dev.millpond.servers.outage;

import static org.assertj.core.api.Assertions.assertThat;

/** What our pools do in every outage, whatever others do. */
final class Survival {

    private Survival() {}

    static void assertOf(Comparison comparison) {
        for (Figures figures : comparison.all()) {
            if (!figures.isPeer()) {
                assertOf(figures);
            }
        }
    }

    private static void assertOf(Figures figures) {
        assertThat(figures.errorsBefore())
                .as("errors before the outage of %s", figures)
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
        assertThat(figures.firstSuccess())
                .as("a success after the outage of %s", figures)
                .isNotNull();
    }
}
