package dev.millpond.processor.rules;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.util.Optional;
import java.util.function.Function;

/** Applies all rules to a class, and stops where further ones could only repeat what is said already. */
public final class PoolRules {

    private PoolRules() {}

    public static Report check(PoolModel model, Function<ClassName, Optional<String>> takenBy) {
        Report ofSurroundings = surroundings(model);
        if (!ofSurroundings.isClean()) {
            return ofSurroundings;
        }
        Report ofClass = ClassRules.check(model);
        if (!ofClass.isClean()) {
            return ofClass;
        }
        if (!model.pooled().traits().isAccessible()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    model.pooled().position(),
                    "a bound of a type variable",
                    model.pooled().name().packageName());
        }
        Report ofValues = Report.all(
                AttributeRules.check(model.attributes()),
                NameRules.check(model, takenBy),
                model.factory()
                        .map(factory -> FactoryRules.check(model, factory))
                        .orElseGet(() -> ConstructorRules.check(model)),
                HookRules.check(model));
        return ofValues.hasErrors() ? ofValues : Report.all(WarningRules.check(model), NameRules.hint(model, takenBy));
    }

    private static Report surroundings(PoolModel model) {
        String name = model.pooled().name().simpleName();
        if (model.isInUnnamedPackageOfModule()) {
            return Report.of(DiagnosticCode.UNNAMED_PACKAGE, model.pooled().position(), name);
        }
        if (model.scope().isRuntimeVisible()) {
            return Report.CLEAN;
        }
        return Report.of(
                DiagnosticCode.NO_RUNTIME,
                model.pooled().position(),
                name,
                model.scope().isInModule()
                        ? "read by its module: add the dependency, and requires dev.millpond.runtime to module-info.java"
                        : "on the class path: add the dependency");
    }
}
