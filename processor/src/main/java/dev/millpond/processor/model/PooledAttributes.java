package dev.millpond.processor.model;

import dev.millpond.processor.element.AnnotationReader;
import dev.millpond.processor.report.Caret;
import dev.millpond.processor.rules.AttributeRules;

/**
 * What {@code @Pooled} says, as written. {@link AttributeRules} judge it; {@link Policy} is what it means.
 *
 * @param caret the annotation
 */
public record PooledAttributes(
        Caret caret,
        Attribute<Integer> maxSize,
        Attribute<Integer> minIdle,
        Attribute<String> whenExhausted,
        Attribute<String> maxWait,
        Attribute<String> maxLifetime,
        Attribute<String> idleTimeout,
        Attribute<Integer> maxUses,
        Attribute<String> leakThreshold,
        Attribute<String> name) {

    public static PooledAttributes read(AnnotationReader annotation) {
        return new PooledAttributes(
                annotation.caret(),
                annotation.integer("maxSize", 1),
                annotation.integer("minIdle", 0),
                annotation.constant("whenExhausted", Policy.WAIT),
                annotation.text("maxWait", "30s"),
                annotation.text("maxLifetime", ""),
                annotation.text("idleTimeout", ""),
                annotation.integer("maxUses", 0),
                annotation.text("leakThreshold", ""),
                annotation.text("name", ""));
    }
}
