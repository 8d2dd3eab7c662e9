package dev.millpond.processor.element;

import dev.millpond.processor.compiler.UnresolvedException;
import dev.millpond.processor.compiler.WhenUnknown;
import dev.millpond.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Lists what a class, or an interface, inherits of: each type before its supertypes, and classes before interfaces, so that the
 * first declaration of a method that is met is the one in force.
 */
public final class HierarchyReader {

    private final TypeUseReader types;
    private final WhenUnknown unknown;
    private final MissingTypes missing;
    private final Set<TypeElement> visited = new HashSet<>();
    private final Deque<Supertype> hierarchy = new ArrayDeque<>();

    private HierarchyReader(TypeUseReader types, WhenUnknown unknown, MissingTypes missing) {
        this.types = types;
        this.unknown = unknown;
        this.missing = missing;
    }

    public static List<Supertype> read(
            PooledType pooledType, TypeUseReader types, WhenUnknown unknown, MissingTypes missing)
            throws UnresolvedException {
        HierarchyReader reader = new HierarchyReader(types, unknown, missing);
        if (!isObject(pooledType.element().asType())) { // whose methods every lease has already
            reader.visit(new Supertype(pooledType.element(), pooledType.substitution()));
        }
        return List.copyOf(reader.hierarchy);
    }

    /** Reads what the type variables of a type's declaration stand for. */
    public static Substitution arguments(DeclaredType type, Substitution outer, TypeUseReader types)
            throws UnresolvedException {
        Substitution around = aroundOf(type, outer, types);
        List<? extends TypeParameterElement> parameters = ((TypeElement) type.asElement()).getTypeParameters();
        if (parameters.isEmpty()) {
            return around;
        }
        if (outer.isRaw()
                || around.isRaw()
                || parameters.size() != type.getTypeArguments().size()) {
            return Substitution.RAW;
        }
        Map<TypeParameterElement, TypeUse> arguments = new HashMap<>(around.arguments());
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i), types.read(type.getTypeArguments().get(i), outer));
        }
        return new Substitution(arguments, false);
    }

    /** An inner class sees the type variables of the class around it as well. */
    private static Substitution aroundOf(DeclaredType type, Substitution outer, TypeUseReader types)
            throws UnresolvedException {
        return TypeUseReader.isInner((TypeElement) type.asElement())
                        && type.getEnclosingType() instanceof DeclaredType enclosing
                ? arguments(enclosing, outer, types)
                : Substitution.NONE;
    }

    private void visit(Supertype type) throws UnresolvedException {
        if (!visited.add(type.element())) {
            return;
        }
        for (TypeMirror parent : type.element().getInterfaces()) {
            visitParent(parent, type);
        }
        TypeMirror superclass = type.element().getSuperclass();
        if (superclass.getKind() != TypeKind.NONE && !isObject(superclass)) {
            visitParent(superclass, type);
        }
        hierarchy.addFirst(type);
    }

    private void visitParent(TypeMirror mirror, Supertype child) throws UnresolvedException {
        if (WhenUnknown.is(mirror)) {
            unknown.type(mirror.toString());
            return;
        }
        if (missing.mentionedBy(child.element(), mirror).isPresent()) { // as an argument: nothing of it can be called
            return;
        }
        DeclaredType type = (DeclaredType) mirror;
        visit(new Supertype((TypeElement) type.asElement(), arguments(type, child.substitution(), types)));
    }

    private static boolean isObject(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.Object");
    }
}
