package dev.millpond.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Refuses what the annotations offer but the runtime does not do yet, so that nothing is silently ignored. Whoever
 * implements one of these deletes its line.
 */
final class UnsupportedRules {

    private UnsupportedRules() {}

    static Report check(PoolModel model) {
        List<Report> reports = new ArrayList<>();
        PooledAttributes attributes = model.attributes();
        reports.add(refuse(attributes.minIdle(), 0));
        reports.add(refuse(attributes.maxLifetime(), ""));
        reports.add(refuse(attributes.idleTimeout(), ""));
        reports.add(refuse(attributes.maxUses(), 0));
        reports.add(refuse(attributes.leakThreshold(), ""));
        model.hooks().stream().flatMap(hook -> hook.validation().stream()).forEach(validation -> {
            reports.add(refuse(validation.on(), List.of(ValidateAttributes.ACQUIRE)));
            reports.add(refuse(validation.after(), ""));
        });
        model.createMethods().forEach(caret -> reports.add(refuse("@Create on a method", caret)));
        return Report.all(reports);
    }

    private static <T> Report refuse(Attribute<T> attribute, T supported) {
        return attribute.value().equals(supported) ? Report.CLEAN : refuse(attribute.name(), attribute.caret());
    }

    private static Report refuse(String what, Caret caret) {
        return Report.of(DiagnosticCode.NOT_YET_SUPPORTED, caret, what);
    }
}
