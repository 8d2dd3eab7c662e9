package dev.millpond.processor.surface;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Two methods, the second one seen with the type variables of the first, if both have the same: to compare types that mention
 * them.
 */
record SharedVariables(Types types, ExecutableType first, ExecutableType second) {

    List<? extends TypeMirror> parametersOfSecond() {
        return haveSameBounds()
                ? second.getParameterTypes().stream().map(this::seen).toList()
                : second.getParameterTypes();
    }

    private boolean haveSameBounds() {
        List<? extends TypeVariable> some = first.getTypeVariables();
        List<? extends TypeVariable> others = second.getTypeVariables();
        if (some.isEmpty() || some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!types.isSameType(
                    some.get(i).getUpperBound(), seen(others.get(i).getUpperBound()))) {
                return false;
            }
        }
        return true;
    }

    private TypeMirror seen(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return ofFirst(variable);
        }
        if (type instanceof ArrayType array) {
            return types.getArrayType(seen(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return types.getWildcardType(seenOrNone(wildcard.getExtendsBound()), seenOrNone(wildcard.getSuperBound()));
        }
        return type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                        && !(declared.getEnclosingType() instanceof DeclaredType)
                ? types.getDeclaredType(
                        (TypeElement) declared.asElement(),
                        declared.getTypeArguments().stream().map(this::seen).toArray(TypeMirror[]::new))
                : type;
    }

    private @Nullable TypeMirror seenOrNone(@Nullable TypeMirror bound) {
        return bound == null ? null : seen(bound);
    }

    private TypeMirror ofFirst(TypeVariable variable) {
        for (int i = 0; i < second.getTypeVariables().size(); i++) {
            if (types.isSameType(variable, second.getTypeVariables().get(i))) {
                return first.getTypeVariables().get(i);
            }
        }
        return variable;
    }
}
