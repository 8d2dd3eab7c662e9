package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;

/**
 * What {@code @Pooled} says, as written. The rules judge it; {@link Settings} is what it means.
 *
 * @param position the annotation
 */
public record PooledAttributes(
        Position position,
        Attribute<Integer> maxSize,
        Attribute<Integer> minIdle,
        Attribute<String> whenExhausted,
        Attribute<String> whenCreationFails,
        Attribute<DurationText> maxWait,
        Attribute<DurationText> maxLifetime,
        Attribute<DurationText> idleTimeout,
        Attribute<Integer> maxUses,
        Attribute<DurationText> leakThreshold,
        Attribute<String> name) {}
