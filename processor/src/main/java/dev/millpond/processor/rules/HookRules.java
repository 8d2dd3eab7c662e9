package dev.millpond.processor.rules;

import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.Validation;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the pool can call the methods that it is to call. */
final class HookRules {

    private HookRules() {}

    static Report check(PoolModel model) {
        List<Report> reports = new ArrayList<>();
        for (HookKind kind : HookKind.values()) {
            List<HookModel> hooks =
                    model.hooks().stream().filter(hook -> hook.kind() == kind).toList();
            if (hooks.size() > 1) {
                reports.add(doubled(hooks));
            } else {
                hooks.forEach(hook -> reports.add(check(hook, model)));
            }
        }
        return Report.all(reports);
    }

    /** Points at one that the pooled class itself declares, which is where the user can solve it. */
    private static Report doubled(List<HookModel> hooks) {
        HookModel last = hooks.get(hooks.size() - 1);
        HookModel blamed = last.isOwn() || !hooks.get(0).isOwn() ? last : hooks.get(0);
        return Report.of(
                DiagnosticCode.HOOK_DOUBLED,
                blamed.position(),
                hooks.get(0).label(),
                last.label(),
                blamed.kind().annotation().simpleName());
    }

    private static Report check(HookModel hook, PoolModel model) {
        if (hook.isPrivate()) {
            return Report.of(DiagnosticCode.HOOK_PRIVATE, hook.position(), hook.label());
        }
        if (!hook.isAccessible()) {
            return Report.of(
                    DiagnosticCode.HOOK_INACCESSIBLE,
                    hook.position(),
                    hook.label(),
                    model.pooled().name().packageName());
        }
        if (!hook.hasFittingParameters()) {
            String object = model.object().name().simpleName();
            return Report.of(
                    DiagnosticCode.HOOK_PARAMETERS,
                    hook.position(),
                    hook.label(),
                    model.factory().isPresent()
                            ? "one " + object
                            : "no parameter, or be static and take one " + object);
        }
        if (!hook.returnType().equals(hook.kind().returnType())) {
            return Report.of(
                    DiagnosticCode.HOOK_RETURN_TYPE,
                    hook.position(),
                    hook.label(),
                    hook.kind().returnType(),
                    hook.returnType());
        }
        if (hook.thrown().stranger().isPresent()) {
            return Report.of(
                    DiagnosticCode.THROWS_THROWABLE,
                    hook.position(),
                    hook.label(),
                    hook.thrown().stranger().get());
        }
        if (hook.thrown().inaccessible().isPresent()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    hook.position(),
                    "an exception of " + hook.label(),
                    model.pooled().name().packageName());
        }
        return hook.validation().map(HookRules::check).orElse(Report.CLEAN);
    }

    private static Report check(Validation validation) {
        Report ofAfter = AttributeRules.duration(validation.after());
        if (validation.on().value().isEmpty()) {
            return Report.all(
                    Report.of(DiagnosticCode.VALIDATE_ON, validation.on().position()), ofAfter);
        }
        return ofAfter.isClean() ? effect(validation) : ofAfter;
    }

    /** A value that does nothing is a misunderstanding. */
    private static Report effect(Validation validation) {
        return validation.spared().isZero() || validation.isAt(Validation.ACQUIRE) || validation.isAt(Validation.IDLE)
                ? Report.CLEAN
                : Report.of(
                        DiagnosticCode.VALIDATE_AFTER,
                        validation.after().position(),
                        validation.after().value().text(),
                        String.join(" and ", validation.points()));
    }
}
