package dev.millpond.processor.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What generated code must know of the types that it mentions.
 *
 * @param isAccessible whether code in the package of the pooled class can name them all
 * @param isPublic whether code anywhere can
 * @param warnings the kinds of compiler warnings that naming them causes, sorted
 */
public record TypeTraits(boolean isAccessible, boolean isPublic, Set<String> warnings) {

    public static final TypeTraits NONE = new TypeTraits(true, true, Set.of());

    public static final TypeTraits INACCESSIBLE = new TypeTraits(false, false, Set.of());

    public static TypeTraits warning(String kind) {
        return new TypeTraits(true, true, Set.of(kind));
    }

    public TypeTraits and(TypeTraits other) {
        if (other.equals(NONE)) {
            return this;
        }
        Set<String> all = new TreeSet<>(warnings);
        all.addAll(other.warnings);
        return new TypeTraits(isAccessible && other.isAccessible, isPublic && other.isPublic, all);
    }

    public TypeTraits without(String kind) {
        Set<String> others = new TreeSet<>(warnings);
        others.remove(kind);
        return new TypeTraits(isAccessible, isPublic, others);
    }

    public static TypeTraits all(Collection<TypeTraits> parts) {
        return parts.stream().reduce(NONE, TypeTraits::and);
    }
}
