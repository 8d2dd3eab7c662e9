package dev.millpond.processor.rules;

import dev.millpond.processor.model.ConstructorModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import java.util.List;

/** Judges whether there is one constructor that the pool can call. */
final class ConstructorRules {

    private ConstructorRules() {}

    static Report check(PoolModel model) {
        List<ConstructorModel> constructors = model.constructors();
        String name = model.pooled().name().simpleName();
        if (constructors.isEmpty()) {
            return Report.of(DiagnosticCode.NO_CONSTRUCTOR, model.attributes().position(), name);
        }
        ConstructorModel first = constructors.get(0);
        if (constructors.size() > 1 && first.isMarked()) {
            ConstructorModel last = constructors.get(constructors.size() - 1);
            return Report.of(DiagnosticCode.SEVERAL_CREATES, last.position(), name, constructors.size());
        }
        if (first.isPrivate()) {
            return first.isMarked()
                    ? Report.of(DiagnosticCode.CREATE_PRIVATE, first.position(), "the @Create constructor")
                    : Report.of(
                            DiagnosticCode.NO_CONSTRUCTOR, model.attributes().position(), name);
        }
        return constructors.size() > 1
                ? Report.of(
                        DiagnosticCode.SEVERAL_CONSTRUCTORS, model.attributes().position(), name, constructors.size())
                : checkChosen(first, model);
    }

    private static Report checkChosen(ConstructorModel constructor, PoolModel model) {
        if (constructor.isGeneric()) {
            return Report.of(DiagnosticCode.GENERIC_CONSTRUCTOR, constructor.position());
        }
        if (constructor.thrown().stranger().isPresent()) {
            return Report.of(
                    DiagnosticCode.THROWS_THROWABLE,
                    constructor.position(),
                    "the constructor",
                    constructor.thrown().stranger().get());
        }
        if (constructor.thrown().inaccessible().isPresent()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    constructor.position(),
                    "an exception of the constructor",
                    model.pooled().name().packageName());
        }
        return Report.all(constructor.inaccessible().stream()
                .map(parameter -> Report.of(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        parameter.position(),
                        parameter.name(),
                        model.pooled().name().packageName()))
                .toList());
    }
}
