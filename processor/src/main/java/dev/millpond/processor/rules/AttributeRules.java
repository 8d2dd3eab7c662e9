package dev.millpond.processor.rules;

import dev.millpond.processor.model.Attribute;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;

/** Judges the values of the annotations. */
public final class AttributeRules {

    private AttributeRules() {}

    static Report check(PooledAttributes attributes) {
        return Report.all(
                maxSize(attributes),
                minIdle(attributes),
                maxUses(attributes),
                maxWait(attributes),
                optionalDuration(attributes.maxLifetime()),
                optionalDuration(attributes.idleTimeout()),
                optionalDuration(attributes.leakThreshold()));
    }

    private static Report maxSize(PooledAttributes attributes) {
        Attribute<Integer> maxSize = attributes.maxSize();
        return maxSize.value() < 1
                ? Report.of(DiagnosticCode.MAX_SIZE, maxSize.caret(), maxSize.value())
                : Report.CLEAN;
    }

    private static Report minIdle(PooledAttributes attributes) {
        int maxSize = attributes.maxSize().value();
        Attribute<Integer> minIdle = attributes.minIdle();
        boolean isTooLarge = maxSize >= 1 && minIdle.value() > maxSize; // a wrong maxSize is error enough
        return minIdle.value() < 0 || isTooLarge
                ? Report.of(DiagnosticCode.MIN_IDLE, minIdle.caret(), maxSize, minIdle.value())
                : Report.CLEAN;
    }

    private static Report maxUses(PooledAttributes attributes) {
        Attribute<Integer> maxUses = attributes.maxUses();
        return maxUses.value() < 0
                ? Report.of(DiagnosticCode.MAX_USES, maxUses.caret(), maxUses.value())
                : Report.CLEAN;
    }

    private static Report maxWait(PooledAttributes attributes) {
        Attribute<String> maxWait = attributes.maxWait();
        return duration(maxWait, DurationText.parseOrForever(maxWait.value()));
    }

    /** Checks a duration that may be absent. */
    static Report optionalDuration(Attribute<String> attribute) {
        return attribute.value().isEmpty()
                ? Report.CLEAN
                : duration(attribute, DurationText.parsePositive(attribute.value()));
    }

    private static Report duration(Attribute<String> attribute, DurationText parsed) {
        return parsed.duration().isPresent()
                ? Report.CLEAN
                : Report.of(
                        DiagnosticCode.DURATION,
                        attribute.caret(),
                        attribute.name(),
                        attribute.value(),
                        parsed.problem());
    }
}
