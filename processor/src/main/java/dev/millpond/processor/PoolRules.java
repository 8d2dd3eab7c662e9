package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.function.Function;

/** Applies all rules to a class, and stops where further ones could only repeat what is said already. */
final class PoolRules {

    private PoolRules() {}

    static Report check(PoolModel model, Function<ClassName, Optional<String>> takenBy) {
        Report ofClass = ClassRules.check(model.pooled());
        if (!ofClass.isClean()) {
            return ofClass;
        }
        if (!model.pooled().traits().isAccessible()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    model.pooled().caret(),
                    "a bound of a type variable",
                    model.pooled().name().packageName());
        }
        Report ofValues = Report.all(
                AttributeRules.check(model.attributes()),
                NameRules.check(model, takenBy),
                ConstructorRules.check(model),
                HookRules.check(model));
        return ofValues.isClean() ? UnsupportedRules.check(model) : ofValues;
    }
}
