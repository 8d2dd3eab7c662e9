package dev.millpond.processor.rules;

import dev.millpond.processor.model.CreateModel;
import dev.millpond.processor.model.FactoryModel;
import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Position;
import dev.millpond.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the pool can have its objects made by a factory. */
final class FactoryRules {

    private FactoryRules() {}

    static Report check(PoolModel model, FactoryModel factory) {
        String name = model.pooled().name().simpleName();
        List<Position> marks = new ArrayList<>(
                factory.creates().stream().map(CreateModel::position).toList());
        marks.addAll(factory.markedConstructors());
        if (marks.size() > 1) {
            return Report.of(DiagnosticCode.SEVERAL_CREATES, marks.get(marks.size() - 1), name, marks.size());
        }
        return check(factory.create(), model);
    }

    private static Report check(CreateModel create, PoolModel model) {
        String packageName = model.pooled().name().packageName();
        if (create.isPrivate()) {
            return Report.of(DiagnosticCode.CREATE_PRIVATE, create.position(), create.label());
        }
        if (!create.isAccessible()) {
            return Report.of(DiagnosticCode.HOOK_INACCESSIBLE, create.position(), create.label(), packageName);
        }
        if (create.isGeneric()) {
            return Report.of(DiagnosticCode.GENERIC_CREATE, create.position(), create.label());
        }
        if (!create.takesNothing()) {
            return Report.of(DiagnosticCode.CREATE_PARAMETERS, create.position(), create.label());
        }
        if (create.objection().isPresent()) {
            return Report.of(
                    DiagnosticCode.CREATE_RETURN_TYPE,
                    create.position(),
                    create.label(),
                    create.returnType(),
                    create.objection().get());
        }
        if (!model.object().traits().isAccessible()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    create.position(),
                    "what " + create.label() + " returns",
                    packageName);
        }
        if (create.thrown().stranger().isPresent()) {
            return Report.of(
                    DiagnosticCode.THROWS_THROWABLE,
                    create.position(),
                    create.label(),
                    create.thrown().stranger().get());
        }
        return create.thrown().inaccessible().isPresent()
                ? Report.of(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        create.position(),
                        "an exception of " + create.label(),
                        packageName)
                : Report.CLEAN;
    }
}
