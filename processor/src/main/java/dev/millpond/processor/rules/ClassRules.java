package dev.millpond.processor.rules;

import dev.millpond.processor.model.PoolModel;
import dev.millpond.processor.model.PooledClass;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Report;
import javax.lang.model.element.ElementKind;

/** Judges whether objects of the class can be pooled at all. */
final class ClassRules {

    private ClassRules() {}

    static Report check(PoolModel model) {
        PooledClass pooled = model.pooled();
        String name = pooled.name().simpleName();
        if (pooled.kind() != ElementKind.CLASS && pooled.kind() != ElementKind.RECORD) {
            return Report.of(
                    DiagnosticCode.NOT_A_CLASS,
                    pooled.position(),
                    name,
                    describe(pooled.kind()),
                    model.factory().isPresent() ? "which cannot be a factory" : "of which no objects can be made");
        }
        if (!pooled.isInNamedClass()) {
            return Report.of(DiagnosticCode.COMPACT_SOURCE_FILE, pooled.position(), name);
        }
        if (!pooled.isAccessible()) {
            return Report.of(DiagnosticCode.PRIVATE_CLASS, pooled.position(), name);
        }
        if (pooled.isInner()) {
            return Report.of(
                    DiagnosticCode.INNER_CLASS,
                    pooled.position(),
                    name,
                    pooled.name().enclosingClassName().simpleName());
        }
        return pooled.isAbstract() && model.factory().isEmpty()
                ? Report.of(DiagnosticCode.ABSTRACT_CLASS, pooled.position(), name)
                : Report.CLEAN;
    }

    private static String describe(ElementKind kind) {
        return switch (kind) {
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "an interface";
        };
    }
}
