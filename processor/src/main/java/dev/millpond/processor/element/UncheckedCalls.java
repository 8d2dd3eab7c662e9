package dev.millpond.processor.element;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.model.TypeTraits;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells where the compiler cannot check what a lease does, because the user has left out type arguments. */
public final class UncheckedCalls {

    private static final String KIND = "unchecked";

    private final Environment environment;
    private final PooledType pooledType;

    public UncheckedCalls(Environment environment, PooledType pooledType) {
        this.environment = environment;
        this.pooledType = pooledType;
    }

    /**
     * A method of a raw type takes whatever its type parameters were erased to; and one that takes raw types may, to the
     * compiler, be the one that it overrides, which does not.
     */
    public TypeTraits ofCall(MethodGroup group) {
        boolean isErased = group.declaredIn().substitution().isRaw()
                && group.method().getParameters().stream()
                        .map(parameter -> parameter.asType())
                        .anyMatch(type -> !environment
                                .types()
                                .isSameType(type, environment.types().erasure(type)));
        return isErased || overridesWithRawTypes(group) ? TypeTraits.warning(KIND) : TypeTraits.NONE;
    }

    private static boolean overridesWithRawTypes(MethodGroup group) {
        List<? extends VariableElement> parameters = group.method().getParameters();
        return IntStream.range(0, parameters.size())
                .filter(i -> isRaw(parameters.get(i).asType()))
                .anyMatch(i -> group.declarations().stream()
                        .anyMatch(declaration -> !isRaw(
                                declaration.method().getParameters().get(i).asType())));
    }

    /** A method may override a generic one by its erasure, or return a raw type where the other has arguments. */
    public TypeTraits ofOverride(ExecutableElement method, ExecutableElement overridden) {
        TypeMirror lower = returned(method);
        TypeMirror upper = returned(overridden);
        if (lower.getKind() == TypeKind.VOID || lower.getKind().isPrimitive()) {
            return TypeTraits.NONE;
        }
        boolean areBothGeneric = !method.getTypeParameters().isEmpty()
                && !overridden.getTypeParameters().isEmpty();
        boolean isUnchecked = areBothGeneric // then the one's type variables stand for the other's
                ? isRaw(lower) && !isRaw(upper)
                : !environment.types().isSubtype(lower, upper);
        return isUnchecked ? TypeTraits.warning(KIND) : TypeTraits.NONE;
    }

    private TypeMirror returned(ExecutableElement method) {
        return ((ExecutableType) environment.types().asMemberOf(pooledType.type(), method)).getReturnType();
    }

    private static boolean isRaw(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isRaw(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
    }

    /** Tells whether an array does not know a type at run time, so that a varargs parameter of it is warned of. */
    static boolean isUncertain(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        if (plain instanceof ArrayTypeName array) {
            return isUncertain(array.componentType());
        }
        if (plain instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream().anyMatch(argument -> !isUnbounded(argument));
        }
        return plain instanceof TypeVariableName;
    }

    private static boolean isUnbounded(TypeName argument) {
        return argument instanceof WildcardTypeName wildcard
                && wildcard.lowerBounds().isEmpty()
                && wildcard.upperBounds().equals(List.of(ClassName.OBJECT));
    }
}
