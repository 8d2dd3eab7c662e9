package dev.millpond.processor;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.compiler.Environment;
import dev.millpond.processor.compiler.KnownTypes;
import dev.millpond.processor.model.PoolNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Knows who has which name: of what is to be generated, and of what is there already. */
final class TakenNames {

    private final Environment environment;
    private final Map<ClassName, String> owners = new HashMap<>();

    TakenNames(Environment environment) {
        this.environment = environment;
    }

    /** Gives names to a class; one that another class has already stays with that. */
    void claim(PoolNames names, TypeElement pooled) {
        String owner = pooled.getQualifiedName().toString();
        owners.putIfAbsent(names.pool(), owner);
        owners.putIfAbsent(names.lease(), owner);
    }

    /** Says what a class cannot have the name for, if it cannot have it. */
    Optional<String> takenBy(ClassName name, TypeElement pooled) {
        String owner = owners.get(name);
        return owner == null || pooled.getQualifiedName().contentEquals(owner)
                ? existing(name, pooled)
                : Optional.of("the one for " + owner);
    }

    /** What an earlier build left behind is no obstacle. */
    private Optional<String> existing(ClassName name, TypeElement pooled) {
        return environment
                .visibleFrom(pooled, name.canonicalName())
                .filter(type -> Environment.annotation(type, KnownTypes.GENERATED_POOL.canonicalName())
                        .isEmpty())
                .map(type -> "the type " + type.getQualifiedName());
    }
}
