package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** When the next attempt to make an object may begin, after some that have failed. */
class AttemptsTest {

    private static final int SIZE = 8;
    private static final int MANY = 20;
    private static final long FIRST_DELAY = TimeUnit.MILLISECONDS.toNanos(10);

    private final PoolCore<String> core = Cores.core(SIZE, WhenExhausted.WAIT, object -> {});
    private final Attempts attempts = core.attempts();

    @Test
    void attemptsThatFailTogetherCountAsOneFailure() {
        List<Slot<String>> underWay = new ArrayList<>();
        for (int number = 0; number < SIZE; number++) {
            underWay.add(begin());
        }
        underWay.forEach(attempts::failed);

        assertThat(attempts.untilNext()).isLessThanOrEqualTo(FIRST_DELAY);
    }

    @Test
    void attemptsThatFailOneAfterTheOtherComeEverLater() {
        long longest = 0;
        for (int number = 0; number < MANY; number++) {
            longest = Math.max(longest, failOnce());
        }

        assertThat(longest).isGreaterThan(FIRST_DELAY).isLessThanOrEqualTo(Attempts.longestBackoff(0));
    }

    @Test
    void theLongerAnOutageHasLastedTheLaterIsTheNextAttemptWithinLimits() {
        assertThat(LongStream.of(0, 2, 5, 10, 60, 3_600)
                        .map(TimeUnit.SECONDS::toNanos)
                        .map(Attempts::longestBackoff)
                        .map(TimeUnit.NANOSECONDS::toMillis))
                .containsExactly(50L, 50L, 100L, 200L, 250L, 250L);
    }

    @Test
    void aSuccessIsTheEndOfAllDelays() {
        failOnce();
        attempts.succeeded(begin());
        assertThat(attempts.mayBegin(true)).isTrue();

        assertThat(failOnce()).isLessThanOrEqualTo(FIRST_DELAY);
    }

    /** Returns for how long somebody patient has to wait then. */
    private long failOnce() {
        Slot<String> slot = begin();
        attempts.failed(slot);
        long left = attempts.untilNext();
        core.vacate(slot);
        return left;
    }

    private Slot<String> begin() {
        Slot<String> slot = core.table().reserve();
        assertThat(slot).isNotNull();
        assertThat(attempts.tryBegin(slot, false)).isTrue();
        return slot;
    }
}
