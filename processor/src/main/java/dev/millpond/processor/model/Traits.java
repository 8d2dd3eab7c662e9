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
public record Traits(boolean isAccessible, boolean isPublic, Set<String> warnings) {

    public static final Traits NONE = new Traits(true, true, Set.of());

    public static final Traits INACCESSIBLE = new Traits(false, false, Set.of());

    public static Traits warning(String kind) {
        return new Traits(true, true, Set.of(kind));
    }

    public Traits and(Traits other) {
        if (other.equals(NONE)) {
            return this;
        }
        Set<String> all = new TreeSet<>(warnings);
        all.addAll(other.warnings);
        return new Traits(isAccessible && other.isAccessible, isPublic && other.isPublic, all);
    }

    public Traits without(String kind) {
        Set<String> others = new TreeSet<>(warnings);
        others.remove(kind);
        return new Traits(isAccessible, isPublic, others);
    }

    public static Traits all(Collection<Traits> parts) {
        return parts.stream().reduce(NONE, Traits::and);
    }
}
