package dev.millpond.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Refuses what the annotations offer but the runtime does not do yet, so that nothing is silently ignored. Whoever
 * implements one of these deletes its line.
 */
final class UnsupportedRules {

    private UnsupportedRules() {}

    static Report check(PoolModel model) {
        List<Report> reports = new ArrayList<>();
        PooledAttributes attributes = model.attributes();
        reports.add(refuse(attributes.minIdle(), 0, Object::toString));
        reports.add(refuse(attributes.maxLifetime(), "", UnsupportedRules::quoted));
        reports.add(refuse(attributes.idleTimeout(), "", UnsupportedRules::quoted));
        reports.add(refuse(attributes.maxUses(), 0, Object::toString));
        reports.add(refuse(attributes.leakThreshold(), "", UnsupportedRules::quoted));
        model.hooks().stream().flatMap(hook -> hook.validation().stream()).forEach(validation -> {
            reports.add(refuse(validation.on(), List.of(ValidateAttributes.ACQUIRE), UnsupportedRules::listed));
            reports.add(refuse(validation.after(), "", UnsupportedRules::quoted));
        });
        model.createMethods()
                .forEach(caret -> reports.add(Report.of(
                        DiagnosticCode.NOT_YET_SUPPORTED,
                        caret,
                        "@Create on the method " + caret.element().getSimpleName(),
                        "only a constructor of the pooled class can bear it")));
        return Report.all(reports);
    }

    private static <T> Report refuse(Attribute<T> attribute, T supported, Function<T, String> asWritten) {
        return attribute.value().equals(supported)
                ? Report.CLEAN
                : Report.of(
                        DiagnosticCode.NOT_YET_SUPPORTED,
                        attribute.caret(),
                        attribute.name() + " = " + asWritten.apply(attribute.value()),
                        "leave it out, since only " + asWritten.apply(supported) + ", the default, is");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String listed(List<String> constants) {
        return constants.size() == 1 ? constants.get(0) : "{" + String.join(", ", constants) + "}";
    }
}
