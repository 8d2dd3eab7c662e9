package dev.millpond.processor.model;

import com.palantir.javapoet.TypeName;
import dev.millpond.processor.compiler.KnownTypes;
import java.util.List;
import java.util.Optional;

/**
 * The checked exceptions that something declares.
 *
 * @param names their types, none of which is a subtype of another
 * @param common the nearest type that all of them extend; {@link RuntimeException} if there are none
 * @param stranger one that is no {@link Exception}, if there is one
 * @param inaccessible one that generated code cannot name, if there is one
 */
public record ThrownTypes(
        List<TypeName> names, TypeName common, Optional<String> stranger, Optional<String> inaccessible) {

    public static final ThrownTypes NONE =
            new ThrownTypes(List.of(), KnownTypes.RUNTIME_EXCEPTION, Optional.empty(), Optional.empty());

    /** Tells whether the base class, which knows the common type only, knows too little. */
    public boolean areSeveral() {
        return names.size() > 1;
    }
}
