package dev.millpond.processor.rules;

import dev.millpond.processor.model.Attribute;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;

/** Judges the values of the annotations. */
final class AttributeRules {

    private AttributeRules() {}

    static Report check(PooledAttributes attributes) {
        return Report.all(
                maxSize(attributes),
                minIdle(attributes),
                maxUses(attributes),
                duration(attributes.maxWait()),
                duration(attributes.maxLifetime()),
                duration(attributes.idleTimeout()),
                duration(attributes.leakThreshold()));
    }

    private static Report maxSize(PooledAttributes attributes) {
        Attribute<Integer> maxSize = attributes.maxSize();
        return maxSize.value() < 1
                ? Report.of(DiagnosticCode.MAX_SIZE, maxSize.position(), maxSize.value())
                : Report.CLEAN;
    }

    private static Report minIdle(PooledAttributes attributes) {
        int maxSize = attributes.maxSize().value();
        Attribute<Integer> minIdle = attributes.minIdle();
        boolean isTooLarge = maxSize >= 1 && minIdle.value() > maxSize; // a wrong maxSize is error enough
        return minIdle.value() < 0 || isTooLarge
                ? Report.of(DiagnosticCode.MIN_IDLE, minIdle.position(), maxSize, minIdle.value())
                : Report.CLEAN;
    }

    private static Report maxUses(PooledAttributes attributes) {
        Attribute<Integer> maxUses = attributes.maxUses();
        return maxUses.value() < 0
                ? Report.of(DiagnosticCode.MAX_USES, maxUses.position(), maxUses.value())
                : Report.CLEAN;
    }

    static Report duration(Attribute<DurationText> attribute) {
        DurationText written = attribute.value();
        return written.duration().isPresent()
                ? Report.CLEAN
                : Report.of(
                        DiagnosticCode.DURATION,
                        attribute.position(),
                        attribute.name(),
                        written.text(),
                        written.problem());
    }
}
