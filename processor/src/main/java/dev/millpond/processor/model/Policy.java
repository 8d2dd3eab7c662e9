package dev.millpond.processor.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The settings of a pool, in effect unless its builder says otherwise. Zero switches off what a limit is for.
 *
 * @param maxSize its size
 * @param minIdle how many idle objects it keeps ready
 * @param whenExhausted the name of the constant
 * @param maxWait the longest wait, or that of {@link ChronoUnit#FOREVER}; zero does not wait
 * @param maxLifetime the age at which an object is replaced
 * @param idleTimeout how long an object may be idle
 * @param maxUses how often an object may be lent
 * @param leakThreshold how long a lease may be held before it is reported
 */
public record Policy(
        int maxSize,
        int minIdle,
        String whenExhausted,
        Duration maxWait,
        Duration maxLifetime,
        Duration idleTimeout,
        int maxUses,
        Duration leakThreshold) {

    static final String WAIT = "WAIT";
    public static final String FAIL = "FAIL";
    public static final String CREATE = "CREATE";
    public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    public static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(30);

    static Policy of(PooledAttributes attributes) {
        DurationText maxWait = DurationText.parseOrForever(attributes.maxWait().value());
        return new Policy(
                attributes.maxSize().value(),
                attributes.minIdle().value(),
                attributes.whenExhausted().value(),
                maxWait.duration().orElse(DEFAULT_MAX_WAIT),
                optional(attributes.maxLifetime()),
                optional(attributes.idleTimeout()),
                attributes.maxUses().value(),
                optional(attributes.leakThreshold()));
    }

    /** Returns a duration that may be left out, or be wrong, which is then for the rules to say. */
    static Duration optional(Attribute<String> attribute) {
        // most are left out, and to find that the empty text is no duration takes an exception
        return attribute.value().isEmpty()
                ? Duration.ZERO
                : DurationText.parsePositive(attribute.value()).duration().orElse(Duration.ZERO);
    }

    public boolean waits() {
        return whenExhausted.equals(WAIT);
    }
}
