package dev.millpond.processor.rules;

import dev.millpond.processor.model.Attribute;
import dev.millpond.processor.model.DurationText;
import dev.millpond.processor.model.Validation;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.time.Duration;

/** Judges what {@code @Validate} says. */
final class ValidationRules {

    private ValidationRules() {}

    static Report check(Validation validation) {
        return Report.all(
                validation.on().value().isEmpty()
                        ? Report.of(DiagnosticCode.VALIDATE_ON, validation.on().position())
                        : Report.CLEAN,
                check(validation.after(), DiagnosticCode.VALIDATE_AFTER, Validation.ACQUIRE, validation),
                check(validation.every(), DiagnosticCode.VALIDATE_EVERY, Validation.IDLE, validation),
                check(validation.timeout(), DiagnosticCode.VALIDATE_TIMEOUT, Validation.ACQUIRE, validation));
    }

    /** A value that does nothing is a misunderstanding. */
    private static Report check(
            Attribute<DurationText> attribute, DiagnosticCode code, String point, Validation validation) {
        Report ofText = AttributeRules.duration(attribute);
        boolean isSet = attribute.value().duration().orElse(Duration.ZERO).compareTo(Duration.ZERO) > 0;
        return !isSet || validation.points().isEmpty() || validation.isAt(point)
                ? ofText
                : Report.of(
                        code,
                        attribute.position(),
                        attribute.value().text(),
                        String.join(" and ", validation.points()));
    }
}
