package dev.millpond.processor.rules;

import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.model.HookModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges whether the pool can call the methods that it is to call. */
final class HookRules {

    private HookRules() {}

    static Report check(PoolModel model) {
        List<Report> reports = new ArrayList<>();
        for (List<HookModel> hooks : rivals(model)) {
            if (hooks.size() > 1) {
                reports.add(doubled(hooks));
            } else {
                hooks.forEach(hook -> reports.add(check(hook, model)));
            }
        }
        return Report.all(reports);
    }

    /** Groups hooks of which there is to be one only. */
    private static Collection<List<HookModel>> rivals(PoolModel model) {
        Map<Object, List<HookModel>> rivals = new LinkedHashMap<>();
        for (HookModel hook : model.hooks()) {
            Object role = hook.kind() == HookKind.FATAL
                    ? hook.parameters()
                            .failure()
                            .<Object>map(failure -> failure)
                            .orElse(hook)
                    : hook.kind();
            rivals.computeIfAbsent(role, any -> new ArrayList<>()).add(hook);
        }
        return rivals.values();
    }

    /** Points at one that the pooled class itself declares, which is where the user can solve it. */
    private static Report doubled(List<HookModel> hooks) {
        HookModel last = hooks.get(hooks.size() - 1);
        HookModel blamed = last.isOwn() || !hooks.get(0).isOwn() ? last : hooks.get(0);
        return Report.of(
                DiagnosticCode.HOOK_DOUBLED, blamed.position(), hooks.get(0).label(), last.label(), blamed.role());
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
        if (!hook.parameters().areFitting()) {
            return Report.of(
                    DiagnosticCode.HOOK_PARAMETERS, hook.position(), hook.label(), expectedParameters(hook, model));
        }
        if (!hook.parameters().traits().isAccessible()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    hook.position(),
                    "the exception that " + hook.label() + " takes",
                    model.pooled().name().packageName());
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
        return hook.validation().map(ValidationRules::check).orElse(Report.CLEAN);
    }

    private static String expectedParameters(HookModel hook, PoolModel model) {
        String object = model.object().name().simpleName();
        boolean isFactory = model.factory().isPresent();
        if (hook.kind() == HookKind.FATAL) {
            return "one exception, of a type that is no type variable"
                    + (isFactory
                            ? ", alone or after one " + object
                            : ", or be static and take one " + object + " before it");
        }
        String expected = isFactory ? "one " + object : "no parameter, or be static and take one " + object;
        return hook.kind() == HookKind.VALIDATE ? expected + ", and it may take a ValidationPoint last" : expected;
    }
}
