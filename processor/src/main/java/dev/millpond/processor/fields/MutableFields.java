package dev.millpond.processor.fields;

import dev.millpond.processor.element.MethodGroup;
import dev.millpond.processor.model.HookKind;
import dev.millpond.processor.report.DiagnosticCode;
import dev.millpond.processor.report.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the fields of a pooled class in which one holder of an object may leave something for the next. */
public final class MutableFields {

    private final FieldChanges changes;
    private final TypeElement pooled;
    private final List<MethodGroup> methods;

    public MutableFields(FieldChanges changes, TypeElement pooled, List<MethodGroup> methods) {
        this.changes = changes;
        this.pooled = pooled;
        this.methods = methods;
    }

    /**
     * Returns the name of the first of them. Where the compiler does not show what methods do, it may be any that is not final,
     * unless hooks judge objects: the field may be what tells that one is broken.
     */
    public Optional<String> first() {
        List<String> candidates = ElementFilter.fieldsIn(pooled.getEnclosedElements()).stream()
                .filter(MutableFields::isCandidate)
                .map(field -> field.getSimpleName().toString())
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Set<String> checks = named(Stream.of(HookKind.VALIDATE, HookKind.FATAL));
        Optional<Set<String>> changed = changes.of(pooled, named(Stream.of(HookKind.values())), checks);
        return changed.isPresent()
                ? candidates.stream().filter(changed.get()::contains).findFirst()
                : candidates.stream().filter(field -> checks.isEmpty()).findFirst();
    }

    private static boolean isCandidate(VariableElement field) {
        return !field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.FINAL)
                && !Suppression.covers(field, DiagnosticCode.NOT_RESET);
    }

    private Set<String> named(Stream<HookKind> kinds) {
        return kinds.flatMap(kind -> methods.stream()
                        .filter(method -> method.positionOf(kind.annotation().canonicalName())
                                .isPresent()))
                .map(method -> method.method().getSimpleName().toString())
                .collect(Collectors.toSet());
    }
}
