package dev.millpond.processor.element;

import com.palantir.javapoet.ClassName;
import dev.millpond.processor.model.PoolNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types that this compilation will have once the processor is done. A class may mention its own pool, or that of
 * another class, before it exists; waiting for it would wait forever.
 */
public final class GeneratedTypes {

    private final Map<String, ClassName> byQualifiedName = new LinkedHashMap<>();

    public void add(PoolNames names) {
        byQualifiedName.put(names.pool().canonicalName(), names.pool());
        byQualifiedName.put(names.lease().canonicalName(), names.lease());
        ClassName builder = names.pool().nestedClass(PoolNames.BUILDER);
        byQualifiedName.put(builder.canonicalName(), builder);
    }

    /**
     * Resolves a name that the compiler does not know.
     *
     * @param name the name as the source has it, qualified or not
     * @param packageName the package in which it is mentioned
     */
    Optional<ClassName> resolve(String name, String packageName) {
        ClassName beside = byQualifiedName.get(packageName.isEmpty() ? name : packageName + "." + name);
        if (beside != null) {
            return Optional.of(beside);
        }
        ClassName qualified = byQualifiedName.get(name);
        return qualified != null ? Optional.of(qualified) : imported(name);
    }

    /** An import is not visible here; but one match is no accident. */
    private Optional<ClassName> imported(String name) {
        return byQualifiedName.values().stream()
                .filter(pending -> String.join(".", pending.simpleNames()).equals(name))
                .reduce((one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
