package dev.millpond.processor;

/** Judges whether the pool can have its objects made by a factory. */
final class FactoryRules {

    private FactoryRules() {}

    static Report check(PoolModel model, FactoryModel factory) {
        String name = model.pooled().name().simpleName();
        if (factory.creates().size() > 1) {
            CreateModel last = factory.creates().get(factory.creates().size() - 1);
            return Report.of(
                    DiagnosticCode.SEVERAL_CREATES,
                    last.caret(),
                    name,
                    factory.creates().size());
        }
        return check(factory.create(), model);
    }

    private static Report check(CreateModel create, PoolModel model) {
        String packageName = model.pooled().name().packageName();
        if (create.isPrivate()) {
            return Report.of(DiagnosticCode.CREATE_PRIVATE, create.caret(), create.label());
        }
        if (!create.isAccessible()) {
            return Report.of(DiagnosticCode.HOOK_INACCESSIBLE, create.caret(), create.label(), packageName);
        }
        if (create.isGeneric()) {
            return Report.of(DiagnosticCode.GENERIC_CREATE, create.caret(), create.label());
        }
        if (!create.takesNothing()) {
            return Report.of(DiagnosticCode.CREATE_PARAMETERS, create.caret(), create.label());
        }
        if (create.objection().isPresent()) {
            return Report.of(
                    DiagnosticCode.CREATE_RETURN_TYPE,
                    create.caret(),
                    create.label(),
                    create.returnType(),
                    create.objection().get());
        }
        if (!model.object().traits().isAccessible()) {
            return Report.of(
                    DiagnosticCode.INACCESSIBLE_TYPE,
                    create.caret(),
                    "what " + create.label() + " returns",
                    packageName);
        }
        if (create.thrown().stranger().isPresent()) {
            return Report.of(
                    DiagnosticCode.THROWS_THROWABLE,
                    create.caret(),
                    create.label(),
                    create.thrown().stranger().get());
        }
        return create.thrown().inaccessible().isPresent()
                ? Report.of(
                        DiagnosticCode.INACCESSIBLE_TYPE,
                        create.caret(),
                        "an exception of " + create.label(),
                        packageName)
                : Report.CLEAN;
    }
}
