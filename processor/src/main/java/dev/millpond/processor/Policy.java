package dev.millpond.processor;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The settings of a pool, in effect unless its builder says otherwise.
 *
 * @param maxSize its size
 * @param whenExhausted the name of the constant
 * @param maxWait the longest wait, or that of {@link ChronoUnit#FOREVER}
 */
record Policy(int maxSize, String whenExhausted, Duration maxWait) {

    static final String WAIT = "WAIT";
    static final String FAIL = "FAIL";
    static final String CREATE = "CREATE";
    static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(30);

    static Policy of(PooledAttributes attributes) {
        DurationText maxWait = DurationText.parseOrForever(attributes.maxWait().value());
        return new Policy(
                attributes.maxSize().value(),
                attributes.whenExhausted().value(),
                maxWait.duration().orElse(DEFAULT_MAX_WAIT));
    }

    boolean waits() {
        return whenExhausted.equals(WAIT);
    }
}
