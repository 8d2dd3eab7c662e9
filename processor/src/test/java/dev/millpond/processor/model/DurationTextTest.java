package dev.millpond.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S, 250 ms",
        "30s, PT30S, 30 seconds",
        "1s, PT1S, 1 second",
        "90s, PT90S, 90 seconds",
        "5m, PT5M, 5 minutes",
        "1h, PT1H, 1 hour",
        "2d, PT48H, 2 days",
        "PT1.5S, PT1.5S, 1500 ms",
        "PT0.0000001S, PT0.0000001S, 100 ns",
        "0s, PT0S, 0 seconds",
        "106751d, PT2562024H, 106751 days"
    })
    void readsAndSaysDurations(String text, Duration expected, String said) {
        DurationText parsed = DurationText.parseOrForever(text);

        assertThat(parsed.duration()).contains(expected);
        assertThat(DurationText.describe(expected)).isEqualTo(said);
    }

    @Test
    void foreverIsReadWhereItIsAllowed() {
        assertThat(DurationText.parseOrForever("forever").duration()).contains(Settings.FOREVER);
        assertThat(DurationText.parseOptional("forever").duration()).isEmpty();
    }

    @Test
    void theEmptyTextStandsForNoLimitButForNoWait() {
        assertThat(DurationText.parseOptional("").duration()).contains(Duration.ZERO);
        assertThat(DurationText.parseOrForever("").duration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30", "s", "3 0s", "30S", "1.5s", "30sec", "--5s", "PT", "' 30s'"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(DurationText.parseOptional(text).duration()).isEmpty();
        assertThat(DurationText.parseOptional(text).problem()).startsWith("is not a duration");
    }

    @ParameterizedTest
    @CsvSource({
        "30sec, 30s",
        "30 sec, 30s",
        "30 Seconds, 30s",
        "30S, 30s",
        "' 30s', 30s",
        "5min, 5m",
        "5 mintues, 5m",
        "2 hrs, 2h",
        "7days, 7d",
        "250 millis, 250ms",
        "250milliseconds, 250ms",
        "forevr, forever",
        "Forever, forever"
    })
    void saysWhatMayHaveBeenMeant(String text, String meant) {
        DurationText parsed = DurationText.parseOrForever(text);

        assertThat(parsed.duration()).isEmpty();
        assertThat(parsed.problem()).startsWith("is not a duration: ").endsWith(". Did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"30", "soon", "1.5s", "5x", "10us", "3y", "30 apples"})
    void saysNothingWhereThatIsUnclear(String text) {
        assertThat(DurationText.parseOrForever(text).problem()).endsWith("\"PT30S\"");
    }
}
