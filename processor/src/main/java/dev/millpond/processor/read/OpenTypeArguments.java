package dev.millpond.processor.read;

import dev.millpond.processor.compiler.Environment;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Closes what a {@code @Create} method leaves open: type parameters of its own, and wildcards. Both are errors; but a stub
 * that has the methods of such a type spares users those that would follow.
 */
final class OpenTypeArguments {

    private final Environment environment;

    OpenTypeArguments(Environment environment) {
        this.environment = environment;
    }

    static boolean hasWildcards(DeclaredType type) {
        return type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)
                || (type.getEnclosingType() instanceof DeclaredType enclosing && hasWildcards(enclosing));
    }

    /** Tells whether users can write what stands for a wildcard: not so where a bound mentions the type variable itself. */
    boolean areArgumentsExpressible(DeclaredType type) {
        return ((TypeElement) type.asElement())
                .getTypeParameters().stream()
                        .flatMap(parameter -> parameter.getBounds().stream())
                        .noneMatch(bound -> mentionsVariable(bound));
    }

    private static boolean mentionsVariable(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream().anyMatch(OpenTypeArguments::mentionsVariable)
                : type.getKind() == TypeKind.TYPEVAR;
    }

    List<? extends TypeMirror> closeThrown(ExecutableElement method, List<? extends TypeMirror> thrown) {
        return method.getTypeParameters().isEmpty()
                ? thrown
                : thrown.stream().map(environment.types()::erasure).toList();
    }

    TypeMirror close(ExecutableElement method, TypeMirror returned) {
        Types types = environment.types();
        if (!method.getTypeParameters().isEmpty()) {
            return types.erasure(returned);
        }
        if (!(returned instanceof DeclaredType type) || !hasWildcards(type)) {
            return returned;
        }
        TypeElement element = (TypeElement) type.asElement();
        return type.getEnclosingType().getKind() == TypeKind.DECLARED || hasBounds(element)
                ? types.erasure(type)
                : types.getDeclaredType(
                        element,
                        type.getTypeArguments().stream().map(this::bound).toArray(TypeMirror[]::new));
    }

    private TypeMirror bound(TypeMirror argument) {
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        return wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : object();
    }

    /** The bounds may mention each other, so that nothing but a wildcard fits. */
    private boolean hasBounds(TypeElement type) {
        return type.getTypeParameters().stream()
                .map(TypeParameterElement::getBounds)
                .flatMap(List::stream)
                .anyMatch(bound -> !environment.types().isSameType(bound, object()));
    }

    private TypeMirror object() {
        return environment.elements().getTypeElement("java.lang.Object").asType();
    }
}
