package dev.millpond.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** Names a method as messages and documentation do. */
public final class MethodLabel {

    private MethodLabel() {}

    public static String of(String name, List<TypeName> parameters) {
        return name + parameters.stream().map(MethodLabel::simpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simpleName(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return simpleName(array.componentType()) + "[]";
        }
        if (type instanceof ParameterizedTypeName parameterized) {
            return simpleName(parameterized.rawType());
        }
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }
}
