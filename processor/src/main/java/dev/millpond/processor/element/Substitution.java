package dev.millpond.processor.element;

import com.palantir.javapoet.TypeVariableName;
import dev.millpond.processor.model.TypeTraits;
import dev.millpond.processor.model.TypeUse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeParameterElement;

/**
 * What type variables stand for, seen from the pooled class: those of a supertype for the arguments given to it, those of
 * a method possibly for a new name. (The compiler's own substitution loses nullness annotations on variables.)
 *
 * @param arguments the types by variable
 * @param isRaw whether the supertype is mentioned without arguments, so that its members' types are erased
 */
public record Substitution(Map<TypeParameterElement, TypeUse> arguments, boolean isRaw) {

    public static final Substitution NONE = new Substitution(Map.of(), false);

    public static final Substitution RAW = new Substitution(Map.of(), true);

    Optional<TypeUse> find(TypeParameterElement variable) {
        TypeUse exact = arguments.get(variable);
        return exact != null ? Optional.of(exact) : findByName(variable);
    }

    /** To some compilers, a variable that bears an annotation where it is used is another element. */
    private Optional<TypeUse> findByName(TypeParameterElement variable) {
        return arguments.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(variable.getSimpleName())
                        && entry.getKey().getGenericElement().equals(variable.getGenericElement()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Substitution renaming(TypeParameterElement variable, String name) {
        Map<TypeParameterElement, TypeUse> extended = new HashMap<>(arguments);
        extended.put(variable, new TypeUse(TypeVariableName.get(name), TypeTraits.NONE));
        return new Substitution(extended, isRaw);
    }
}
