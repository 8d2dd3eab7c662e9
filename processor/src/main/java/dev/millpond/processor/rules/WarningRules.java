package dev.millpond.processor.rules;

import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PooledAttributes;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.time.Duration;

/** Judges what compiles but is a mistake all the same. A warning breaks builds, so each of these is certain. */
final class WarningRules {

    private WarningRules() {}

    static Report check(PoolModel model) {
        return Report.all(idleTimeout(model), cheap(model), notReset(model), strangeHooks(model), auxiliary(model));
    }

    /** Each of the two may be shortened by a tenth, and independently: so the one must be longer even then. */
    private static Report idleTimeout(PoolModel model) {
        Duration maxLifetime = model.settings().maxLifetime();
        Duration shortest = model.settings().idleTimeout().multipliedBy(9).dividedBy(10);
        PooledAttributes written = model.attributes();
        return !maxLifetime.isZero() && maxLifetime.compareTo(shortest) <= 0
                ? Report.of(
                        DiagnosticCode.IDLE_TIMEOUT_UNREACHED,
                        written.idleTimeout().position(),
                        written.idleTimeout().value().text(),
                        written.maxLifetime().value().text())
                : Report.CLEAN;
    }

    /** Where the pool does something with an object, it is no mere value. */
    private static Report cheap(PoolModel model) {
        return model.object().isCheap() && model.hooks().isEmpty()
                ? Report.of(
                        DiagnosticCode.CHEAP_OBJECT,
                        model.attributes().position(),
                        model.object().name().simpleName())
                : Report.CLEAN;
    }

    /** Only of the user's own class it is known what its fields are for; and what is lent once, nobody gets as it was left. */
    private static Report notReset(PoolModel model) {
        boolean isReset = model.has(HookKind.PASSIVATE) || model.has(HookKind.ACTIVATE);
        return model.factory().isPresent()
                        || isReset
                        || model.attributes().maxUses().value() == 1
                ? Report.CLEAN
                : model.pooled()
                        .mutableField()
                        .map(field -> Report.of(
                                DiagnosticCode.NOT_RESET,
                                model.attributes().position(),
                                model.pooled().name().simpleName(),
                                field))
                        .orElse(Report.CLEAN);
    }

    private static Report auxiliary(PoolModel model) {
        return Report.all(model.scope().auxiliaryClasses().stream()
                .map(name -> Report.of(
                        DiagnosticCode.AUXILIARY_CLASS, model.attributes().position(), name))
                .toList());
    }

    private static Report strangeHooks(PoolModel model) {
        return Report.all(model.factory().stream()
                .flatMap(factory -> factory.strangeHooks().stream()
                        .filter(hook -> !model.has(hook.kind()))
                        .map(hook ->
                                strangeHook(factory, hook, model.pooled().name().simpleName())))
                .toList());
    }

    private static Report strangeHook(FactoryModel factory, FactoryModel.StrangeHook hook, String nameOfFactory) {
        String annotation = hook.kind().annotation().simpleName();
        return Report.of(
                DiagnosticCode.STRAY_HOOK,
                factory.create().position(),
                hook.name(),
                annotation,
                "the pool will not call it, because the hooks of a factory are its own",
                "add a method with @" + annotation + " to " + nameOfFactory + " that takes the object");
    }
}
