package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void aDurationThatFitsIsExact() {
        assertThat(Durations.toNanos(Duration.ofNanos(1_500_000_001))).isEqualTo(1_500_000_001);
    }

    @Test
    void aNegativeDurationIsNone() {
        assertThat(Durations.toNanos(Duration.ofSeconds(-1))).isZero();
        assertThat(Durations.toNanos(Duration.ofSeconds(Long.MIN_VALUE))).isZero();
    }

    @Test
    void aDurationBeyondALongIsForEver() {
        assertThat(Durations.toNanos(ChronoUnit.FOREVER.getDuration())).isEqualTo(Long.MAX_VALUE);
        assertThat(Durations.toNanos(Duration.ofDays(365_000))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void describesInMilliseconds() {
        assertThat(Durations.describe(20_000_000)).isEqualTo("20 ms");
        assertThat(Durations.describe(1_500_000)).isEqualTo("1.5 ms");
        assertThat(Durations.describe(Long.MAX_VALUE)).isEqualTo("any time");
    }
}
