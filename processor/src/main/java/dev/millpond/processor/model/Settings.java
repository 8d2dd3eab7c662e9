package dev.millpond.processor.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The settings of a pool, in effect unless its builder says otherwise. Zero switches off what a limit is for.
 *
 * @param maxSize its size
 * @param minIdle how many idle objects it keeps ready
 * @param whenExhausted the name of the constant
 * @param whenCreationFails the name of the constant
 * @param maxWait the longest wait, or that of {@link ChronoUnit#FOREVER}; zero does not wait
 * @param maxLifetime the age at which an object is replaced
 * @param idleTimeout how long an object may be idle
 * @param maxUses how often an object may be lent
 * @param leakThreshold how long a lease may be held before it is reported
 */
public record Settings(
        int maxSize,
        int minIdle,
        String whenExhausted,
        String whenCreationFails,
        Duration maxWait,
        Duration maxLifetime,
        Duration idleTimeout,
        int maxUses,
        Duration leakThreshold) {

    public static final String WAIT = "WAIT";
    public static final String FAIL = "FAIL";
    public static final String CREATE = "CREATE";
    public static final String THROW = "THROW";
    public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    public static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(30);

    /** Takes what the attributes mean; where one is wrong, which the rules say, its default. */
    public static Settings of(PooledAttributes attributes) {
        return new Settings(
                attributes.maxSize().value(),
                attributes.minIdle().value(),
                attributes.whenExhausted().value(),
                attributes.whenCreationFails().value(),
                attributes.maxWait().value().duration().orElse(DEFAULT_MAX_WAIT),
                limit(attributes.maxLifetime()),
                limit(attributes.idleTimeout()),
                attributes.maxUses().value(),
                limit(attributes.leakThreshold()));
    }

    private static Duration limit(Attribute<DurationText> attribute) {
        return attribute.value().duration().orElse(Duration.ZERO);
    }

    public boolean waits() {
        return whenExhausted.equals(WAIT);
    }

    /** Tells whether callers are not told at once that an object could not be made. */
    public boolean retries() {
        return !whenCreationFails.equals(THROW);
    }
}
