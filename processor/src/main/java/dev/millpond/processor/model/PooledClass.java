package dev.millpond.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.millpond.processor.report.Position;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * The class that bears {@code @Pooled}.
 *
 * @param name its name
 * @param typeVariables its type variables, with their bounds
 * @param kind what it is
 * @param isAbstract whether it is abstract
 * @param isInner whether its objects belong to an object of the enclosing class
 * @param isAccessible whether code in its package can name it
 * @param isPublic whether code anywhere can
 * @param isInNamedClass whether the class around it, if there is one, has a name that code can use
 * @param traits what is to be known of naming it
 * @param mutableField the name of a field of its objects that changes while they are lent, if there is one
 * @param position where it is
 */
public record PooledClass(
        ClassName name,
        List<TypeVariableName> typeVariables,
        ElementKind kind,
        boolean isAbstract,
        boolean isInner,
        boolean isAccessible,
        boolean isPublic,
        boolean isInNamedClass,
        TypeTraits traits,
        Optional<String> mutableField,
        Position position) {

    /** Returns the type of the pooled objects; for a class that cannot be named, what stands for it in a stub. */
    public TypeName type() {
        return traits.isAccessible() ? parameterized(name) : ClassName.OBJECT;
    }

    /** Returns a type that has the same type variables as the pooled class. */
    public TypeName parameterized(ClassName raw) {
        return typeVariables.isEmpty()
                ? raw
                : ParameterizedTypeName.get(raw, typeVariableUses().toArray(new TypeName[0]));
    }

    /** Returns such a type as the expression of its creation has it, where the type arguments can be inferred. */
    public CodeBlock created(ClassName raw) {
        return CodeBlock.of(isGeneric() ? "new $T<>" : "new $T", raw);
    }

    private List<TypeVariableName> typeVariableUses() {
        return typeVariables.stream()
                .map(variable -> TypeVariableName.get(variable.name()))
                .toList();
    }

    public boolean isGeneric() {
        return !typeVariables.isEmpty();
    }
}
