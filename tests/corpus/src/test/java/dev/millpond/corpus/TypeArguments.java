package dev.millpond.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds type arguments that are within the bounds: for each type parameter the first of its bounds that is, or what that is
 * without type arguments, or a type of the platform that is comparable, or an enum.
 */
final class TypeArguments {

    private static final List<Class<?>> OTHERS = List.of(String.class, TimeUnit.class);

    private final Elements elements;
    private final Types types;

    TypeArguments(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns the arguments as they are written, or nothing if the type can be used raw only. */
    Optional<String> exact(TypeElement type) {
        if (isWithinGeneric(type)) {
            return Optional.empty(); // an object of another type is what would have the arguments
        }
        if (type.getTypeParameters().isEmpty()) {
            return Optional.of("");
        }
        Map<Element, TypeMirror> chosen = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (TypeParameterElement parameter : type.getTypeParameters()) {
            Optional<TypeMirror> argument = candidates(parameter, chosen)
                    .filter(candidate -> isWithin(parameter, candidate, chosen))
                    .findFirst();
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            chosen.put(parameter, argument.get());
            texts.add(text(argument.get()));
        }
        return Optional.of("<" + String.join(", ", texts) + ">");
    }

    private static boolean isWithinGeneric(TypeElement type) {
        return !type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement enclosing
                && (!enclosing.getTypeParameters().isEmpty() || isWithinGeneric(enclosing));
    }

    private Stream<TypeMirror> candidates(TypeParameterElement parameter, Map<Element, TypeMirror> chosen) {
        List<? extends TypeMirror> bounds = parameter.getBounds();
        return Stream.of(
                        bounds.stream().map(bound -> substitute(bound, chosen)),
                        bounds.stream().map(types::erasure),
                        OTHERS.stream()
                                .map(other -> elements.getTypeElement(other.getCanonicalName())
                                        .asType()))
                .flatMap(candidates -> candidates);
    }

    private boolean isWithin(TypeParameterElement parameter, TypeMirror argument, Map<Element, TypeMirror> chosen) {
        if (!isExact(argument)) {
            return false;
        }
        Map<Element, TypeMirror> supposed = new HashMap<>(chosen);
        supposed.put(parameter, argument);
        return parameter.getBounds().stream()
                .map(bound -> substitute(bound, supposed))
                .allMatch(bound -> isExact(bound) && types.isSubtype(argument, bound));
    }

    /** Tells whether it mentions no type variable, such as one that has no argument yet. */
    private static boolean isExact(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isExact(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream)
                    .allMatch(TypeArguments::isExact);
        }
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream().allMatch(TypeArguments::isExact)
                : type.getKind().isPrimitive();
    }

    private TypeMirror substitute(TypeMirror type, Map<Element, TypeMirror> chosen) {
        if (type instanceof TypeVariable variable) {
            return chosen.getOrDefault(variable.asElement(), variable);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return types.getWildcardType(
                    upper == null ? null : substitute(upper, chosen), lower == null ? null : substitute(lower, chosen));
        }
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()
                || declared.getEnclosingType().getKind() == TypeKind.DECLARED) {
            return type;
        }
        return types.getDeclaredType(
                (TypeElement) declared.asElement(),
                declared.getTypeArguments().stream()
                        .map(argument -> substitute(argument, chosen))
                        .toArray(TypeMirror[]::new));
    }

    /** Writes a type without the annotations that its library gave it. */
    private static String text(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return text(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return "?" + (upper == null ? "" : " extends " + text(upper))
                    + (lower == null ? "" : " super " + text(lower));
        }
        if (!(type instanceof DeclaredType declared)) {
            return type.toString();
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        return declared.getTypeArguments().isEmpty()
                ? name
                : declared.getTypeArguments().stream()
                        .map(TypeArguments::text)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }
}
