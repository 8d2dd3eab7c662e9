package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.runtime.internal.Durations;
import java.time.Duration;
import java.util.Set;

/**
 * What a builder knows of when objects are validated.
 *
 * @param declared the points of the annotation; empty if the class has no hook that validates
 * @param points the points
 * @param after how recently made or validated objects are not validated on acquire
 * @param every the interval at which idle objects are validated
 * @param timeout how long a validation on acquire may take
 */
record ValidationSettings(
        Set<ValidationPoint> declared, Set<ValidationPoint> points, Duration after, Duration every, Duration timeout) {

    static final ValidationSettings NONE = declared(Set.of());

    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30);

    static ValidationSettings declared(Set<ValidationPoint> points) {
        Set<ValidationPoint> declared = Set.copyOf(points);
        return new ValidationSettings(declared, declared, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    void requireHook(String pool, String setting) {
        if (declared.isEmpty()) {
            throw new IllegalArgumentException(
                    pool + ": " + setting + " needs a method marked with @Validate, and there is none");
        }
    }

    ValidationSettings withPoints(String pool, Set<ValidationPoint> newPoints) {
        if (newPoints.contains(ValidationPoint.RELEASE) && !declared.contains(ValidationPoint.RELEASE)) {
            throw new IllegalArgumentException(
                    pool + ": validateOn can only have RELEASE if @Validate has it, because the lease"
                            + " validates then: add it to the annotation's points");
        }
        return new ValidationSettings(declared, Set.copyOf(newPoints), after, every, timeout);
    }

    ValidationSettings withAfter(Duration newAfter) {
        return new ValidationSettings(declared, points, newAfter, every, timeout);
    }

    ValidationSettings withEvery(Duration newEvery) {
        return new ValidationSettings(declared, points, after, newEvery, timeout);
    }

    ValidationSettings withTimeout(Duration newTimeout) {
        return new ValidationSettings(declared, points, after, every, newTimeout);
    }

    PoolSettings.Validation checked() {
        Duration interval = !every.isZero() ? every : !after.isZero() ? after : DEFAULT_INTERVAL;
        return new PoolSettings.Validation(
                points,
                Durations.toNanos(after),
                points.contains(ValidationPoint.IDLE) ? Durations.toNanos(interval) : 0,
                Durations.toNanos(timeout));
    }
}
