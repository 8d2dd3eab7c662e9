package dev.millpond.processor.element;

import dev.millpond.processor.compiler.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Decides between declarations of one method in types that do not know of each other. Whatever implements them all has
 * the narrowest of their return types, and throws only what all of them allow.
 */
public final class RivalDeclarations {

    private final Environment environment;
    private final Overriding overriding;

    public RivalDeclarations(Environment environment, Overriding overriding) {
        this.environment = environment;
        this.overriding = overriding;
    }

    /** Returns a method with the declaration in force first, and with its rivals. */
    MethodGroup settle(MethodGroup method) {
        List<MethodGroup.Declaration> rivals = method.declarations().stream()
                .filter(declaration ->
                        method.declarations().stream().noneMatch(other -> overriding.isBelow(other, declaration)))
                .toList();
        if (rivals.size() < 2 || isImplemented(method)) {
            return method;
        }
        Optional<MethodGroup.Declaration> strongest = strongest(rivals);
        List<MethodGroup.Declaration> sorted = new ArrayList<>(method.declarations());
        strongest.ifPresent(declaration -> {
            sorted.remove(declaration);
            sorted.add(0, declaration);
        });
        return new MethodGroup(sorted, rivals, strongest.isPresent());
    }

    /** The method of a class prevails over what interfaces ask for; of a class that is abstract, it asks for itself. */
    private static boolean isImplemented(MethodGroup method) {
        return method.declaredIn().element().getKind().isClass() && !method.has(Modifier.ABSTRACT);
    }

    private Optional<MethodGroup.Declaration> strongest(List<MethodGroup.Declaration> rivals) {
        return rivals.stream()
                .filter(candidate -> rivals.stream().allMatch(other -> canOverride(candidate, other)))
                .min(Comparator.<MethodGroup.Declaration>comparingInt(
                                candidate -> count(rivals, other -> !isNarrower(candidate, other)))
                        .thenComparingInt(candidate -> count(rivals, other -> !throwsNoMore(candidate, other))));
    }

    private static int count(List<MethodGroup.Declaration> rivals, Predicate<MethodGroup.Declaration> condition) {
        return (int) rivals.stream().filter(condition).count();
    }

    private boolean canOverride(MethodGroup.Declaration one, MethodGroup.Declaration other) {
        return one.equals(other) || (overriding.isSubsignature(one, other) && isSubstitutable(one, other));
    }

    private boolean isSubstitutable(MethodGroup.Declaration one, MethodGroup.Declaration other) {
        Types types = environment.types();
        if (isNarrower(one, other)) {
            return true;
        }
        TypeMirror returned = overriding.returned(one);
        TypeMirror wanted = overriding.returned(other);
        return isReference(returned)
                && isReference(wanted)
                && types.isSubtype(types.erasure(returned), types.erasure(wanted));
    }

    private boolean isNarrower(MethodGroup.Declaration one, MethodGroup.Declaration other) {
        TypeMirror returned = overriding.returned(one);
        TypeMirror wanted = overriding.returned(other);
        return (isReference(returned) && isReference(wanted))
                ? environment.types().isSubtype(returned, wanted)
                : returned.getKind() == wanted.getKind();
    }

    private static boolean isReference(TypeMirror type) {
        return !type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID;
    }

    private boolean throwsNoMore(MethodGroup.Declaration one, MethodGroup.Declaration other) {
        return overriding.thrown(one).stream().allMatch(type -> isAllowed(type, other));
    }

    private boolean isAllowed(TypeMirror thrown, MethodGroup.Declaration declaration) {
        return overriding.thrown(declaration).stream()
                .anyMatch(allowed -> environment.types().isSubtype(thrown, allowed));
    }

    /** Tells which of what a rival declares to throw the others allow too. */
    public List<TypeMirror> thrownByAll(MethodGroup.Declaration rival, List<MethodGroup.Declaration> rivals) {
        List<TypeMirror> declared = new ArrayList<>();
        List<? extends TypeMirror> seen = overriding.thrown(rival);
        for (int i = 0; i < seen.size(); i++) {
            TypeMirror type = seen.get(i);
            if (rivals.stream().allMatch(other -> other.equals(rival) || isAllowed(type, other))) {
                declared.add(rival.method().getThrownTypes().get(i));
            }
        }
        return declared;
    }
}
