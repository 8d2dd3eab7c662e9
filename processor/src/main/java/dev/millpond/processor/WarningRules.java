package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import java.time.Duration;
import java.util.Set;

/** Judges what compiles but is a mistake all the same. A warning breaks builds, so each of these is certain. */
final class WarningRules {

    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");

    private WarningRules() {}

    static Report check(PoolModel model) {
        return Report.all(idleTimeout(model), cheap(model), notReset(model));
    }

    private static Report idleTimeout(PoolModel model) {
        Duration maxLifetime = model.policy().maxLifetime();
        Duration idleTimeout = model.policy().idleTimeout();
        PooledAttributes written = model.attributes();
        return !maxLifetime.isZero() && maxLifetime.compareTo(idleTimeout) < 0
                ? Report.of(
                        DiagnosticCode.IDLE_TIMEOUT_UNREACHED,
                        written.idleTimeout().caret(),
                        written.idleTimeout().value(),
                        written.maxLifetime().value())
                : Report.CLEAN;
    }

    /** What has to be destroyed is no mere value. */
    private static Report cheap(PoolModel model) {
        ClassName name = model.object().name();
        boolean isValue = model.object().isRecord() || VALUES.contains(name.canonicalName());
        return isValue && !model.has(HookKind.DESTROY)
                ? Report.of(DiagnosticCode.CHEAP_OBJECT, model.attributes().caret(), name.simpleName())
                : Report.CLEAN;
    }

    /** Only of the user's own class it is known what its fields are for. */
    private static Report notReset(PoolModel model) {
        return model.factory().isPresent() || model.has(HookKind.PASSIVATE) || model.has(HookKind.ACTIVATE)
                ? Report.CLEAN
                : model.pooled()
                        .mutableField()
                        .map(field -> Report.of(
                                DiagnosticCode.NOT_RESET,
                                model.attributes().caret(),
                                model.pooled().name().simpleName(),
                                field))
                        .orElse(Report.CLEAN);
    }
}
