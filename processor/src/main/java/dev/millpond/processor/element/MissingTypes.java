package dev.millpond.processor.element;

import dev.millpond.processor.compiler.MissingClass;
import dev.millpond.processor.compiler.SourceTypes;
import dev.millpond.processor.compiler.WhenUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds what class files mention and the compiler does not have, such as an optional dependency. Whoever needs it cannot be
 * helped; all others can go without the member that mentions it, as the compiler does.
 */
public final class MissingTypes {

    private final SourceTypes sources;

    public MissingTypes(SourceTypes sources) {
        this.sources = sources;
    }

    /** Returns the first missing type that a method of a class file mentions. */
    public Optional<String> mentionedBy(ExecutableElement method) {
        return sources.have(method)
                ? Optional.empty()
                : among(mentioned(method)).or(() -> above(compared(method)));
    }

    /** Returns the first missing type that a type of a class file mentions as its supertype, or as an argument of it. */
    Optional<String> mentionedBy(TypeElement subtype, TypeMirror supertype) {
        return sources.have(subtype) ? Optional.empty() : in(supertype);
    }

    private static List<TypeMirror> mentioned(ExecutableElement method) {
        List<TypeMirror> mentioned = new ArrayList<>();
        mentioned.add(method.getReturnType());
        method.getParameters().stream().map(VariableElement::asType).forEach(mentioned::add);
        mentioned.addAll(method.getThrownTypes());
        mentioned.addAll(boundsOf(method));
        return mentioned;
    }

    private static List<TypeMirror> boundsOf(ExecutableElement method) {
        return method.getTypeParameters().stream()
                .<TypeMirror>flatMap(variable -> variable.getBounds().stream())
                .toList();
    }

    /** Returns the types of which the compiler wants to know all supertypes: it compares bounds, and the parameters of overloads. */
    private static List<TypeMirror> compared(ExecutableElement method) {
        List<TypeMirror> compared = new ArrayList<>(boundsOf(method));
        boolean isOverloaded = method.getEnclosingElement() instanceof TypeElement owner
                && owner.getEnclosedElements().stream()
                        .anyMatch(other ->
                                !other.equals(method) && other.getSimpleName().equals(method.getSimpleName()));
        if (isOverloaded) {
            method.getParameters().stream().map(VariableElement::asType).forEach(compared::add);
        }
        return compared;
    }

    private static Optional<String> above(List<? extends TypeMirror> types) {
        return types.stream()
                .filter(DeclaredType.class::isInstance)
                .map(type -> supertypes((TypeElement) ((DeclaredType) type).asElement()))
                .map(supertypes -> among(supertypes).or(() -> above(supertypes)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            supertypes.add(type.getSuperclass());
        }
        return supertypes;
    }

    private static Optional<String> among(List<? extends TypeMirror> types) {
        return types.stream().map(MissingTypes::in).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> in(TypeMirror type) {
        try {
            if (WhenUnknown.is(type)) {
                return Optional.of(type.toString());
            }
        } catch (RuntimeException failure) {
            return Optional.of(MissingClass.nameIn(failure).orElseThrow(() -> failure));
        }
        if (type instanceof DeclaredType declared) {
            return Stream.concat(Stream.of(declared.getEnclosingType()), declared.getTypeArguments().stream())
                    .map(MissingTypes::in)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (type instanceof WildcardType wildcard) {
            return among(Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .toList());
        }
        return type instanceof ArrayType array ? in(array.getComponentType()) : Optional.empty();
    }
}
