package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class NanosTest {

    @Test
    void aDurationThatFitsIsExact() {
        assertThat(Nanos.of(Duration.ofNanos(1_500_000_001))).isEqualTo(1_500_000_001);
    }

    @Test
    void aNegativeDurationIsNone() {
        assertThat(Nanos.of(Duration.ofSeconds(-1))).isZero();
        assertThat(Nanos.of(Duration.ofSeconds(Long.MIN_VALUE))).isZero();
    }

    @Test
    void aDurationBeyondALongIsForEver() {
        assertThat(Nanos.of(ChronoUnit.FOREVER.getDuration())).isEqualTo(Long.MAX_VALUE);
        assertThat(Nanos.of(Duration.ofDays(365_000))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void describesInMilliseconds() {
        assertThat(Nanos.describe(20_000_000)).isEqualTo("20 ms");
        assertThat(Nanos.describe(1_500_000)).isEqualTo("1.5 ms");
        assertThat(Nanos.describe(Long.MAX_VALUE)).isEqualTo("any time");
    }
}
