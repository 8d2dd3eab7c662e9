package dev.millpond.runtime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signatures against which others compile, as text in a stable order: of public types, what is public or protected. Types
 * of Millpond and of {@code java.lang} have their simple names.
 */
final class Signatures {

    private Signatures() {}

    static String of(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::reflect)
                .filter(Signatures::isVisible)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .map(Signatures::type)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isVisible(Class<?> type) {
        return isPartOfApi(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static boolean isPartOfApi(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String type(Class<?> type) {
        StringBuilder text = new StringBuilder(modifiers(type.getModifiers() & ~Modifier.INTERFACE))
                .append(kind(type))
                .append(type.getName())
                .append(typeParameters(type.getTypeParameters()))
                .append(list(" extends ", superclass(type)))
                .append(list(" implements ", Stream.of(type.getAnnotatedInterfaces())))
                .append(place(type))
                .append('\n');
        members(type).forEach(member -> text.append("    ").append(member).append('\n'));
        return text.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface ";
        }
        return type.isInterface() ? "interface " : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
    }

    private static Stream<AnnotatedType> superclass(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent != null && isVisible(parent) ? Stream.of(type.getAnnotatedSuperclass()) : Stream.empty();
    }

    /** Where an annotation may stand, and how long it is kept. */
    private static String place(Class<?> type) {
        Target target = type.getAnnotation(Target.class);
        Retention retention = type.getAnnotation(Retention.class);
        return (target == null ? "" : " on " + Arrays.toString(target.value()))
                + (retention == null ? "" : " in " + retention.value());
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> own = Stream.of(
                        Stream.of(type.getDeclaredFields())
                                .filter(Signatures::isPartOfApi)
                                .map(Signatures::field),
                        Stream.of(type.getDeclaredConstructors())
                                .filter(Signatures::isPartOfApi)
                                .map(Signatures::constructor))
                .flatMap(members -> members);
        return Stream.concat(own, methods(type)).sorted().distinct();
    }

    /** Also those of superclasses that are hidden themselves. */
    private static Stream<String> methods(Class<?> type) {
        Stream<String> own = Stream.of(type.getDeclaredMethods())
                .filter(Signatures::isPartOfApi)
                .map(Signatures::method);
        Class<?> parent = type.getSuperclass();
        return parent == null || isVisible(parent) ? own : Stream.concat(own, methods(parent));
    }

    private static boolean isPartOfApi(Member member) {
        return isPartOfApi(member.getModifiers()) && !member.isSynthetic();
    }

    private static String field(Field field) {
        return modifiers(field.getModifiers()) + text(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers()) + "new" + call(constructor);
    }

    private static String method(Method method) {
        Object value = method.getDefaultValue();
        return modifiers(method.getModifiers() & Modifier.methodModifiers())
                + (method.isDefault() ? "default " : "")
                + typeParameters(method.getTypeParameters()).replaceFirst("(?<=>)$", " ")
                + text(method.getAnnotatedReturnType()) + " " + method.getName() + call(method)
                + (value == null ? "" : " default " + value(value));
    }

    private static String value(Object value) {
        return value instanceof Object[] values
                ? Arrays.toString(values)
                : value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private static String call(Executable executable) {
        return Stream.of(executable.getParameters())
                        .map(Signatures::parameter)
                        .collect(Collectors.joining(", ", "(", ")"))
                + list(" throws ", Stream.of(executable.getAnnotatedExceptionTypes()));
    }

    private static String parameter(Parameter parameter) {
        String type = text(parameter.getAnnotatedType());
        return parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type;
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        return Stream.of(variables)
                .map(variable -> variable.getName() + list(" extends ", Stream.of(variable.getAnnotatedBounds())))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "" : "<" + text + ">"));
    }

    private static String list(String before, Stream<AnnotatedType> types) {
        List<String> texts = types.map(Signatures::text)
                .filter(text -> !text.equals("Object"))
                .toList();
        return texts.isEmpty() ? "" : before + String.join(", ", texts);
    }

    private static String text(AnnotatedType type) {
        String name;
        if (type instanceof AnnotatedArrayType array) {
            name = text(array.getAnnotatedGenericComponentType()) + "[]";
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            name = "?"
                    + (wildcard.getAnnotatedLowerBounds().length > 0
                            ? list(" super ", Stream.of(wildcard.getAnnotatedLowerBounds()))
                            : list(" extends ", Stream.of(wildcard.getAnnotatedUpperBounds())));
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            name = simple(((ParameterizedType) type.getType()).getRawType().getTypeName())
                    + Stream.of(parameterized.getAnnotatedActualTypeArguments())
                            .map(Signatures::text)
                            .collect(Collectors.joining(", ", "<", ">"));
        } else {
            name = simple(type.getType().getTypeName());
        }
        return type.isAnnotationPresent(Nullable.class) ? "@Nullable " + name : name;
    }

    private static String simple(String name) {
        return name.replaceFirst("^(java\\.lang|dev\\.millpond(\\.\\p{Lower}+)*)\\.(?=\\p{Upper})", "");
    }
}
