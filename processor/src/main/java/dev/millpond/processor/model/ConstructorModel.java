package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;
import java.util.List;

/**
 * A constructor of the pooled class.
 *
 * @param isPrivate whether it is private
 * @param isMarked whether it bears {@code @Create}
 * @param isGeneric whether it has type parameters of its own
 * @param isSafeVarargs whether it is {@code @SafeVarargs}
 * @param isVarargs whether its last parameter takes any number of arguments
 * @param parameters its parameters
 * @param inaccessible the parameters whose types generated code cannot name
 * @param thrown what it declares to throw
 * @param traits what is to be known of calling it
 * @param position where a diagnostic about it points
 */
public record ConstructorModel(
        boolean isPrivate,
        boolean isMarked,
        boolean isGeneric,
        boolean isSafeVarargs,
        boolean isVarargs,
        List<ParameterModel> parameters,
        List<Inaccessible> inaccessible,
        ThrownTypes thrown,
        TypeTraits traits,
        Position position) {

    /**
     * A parameter whose type generated code cannot name.
     *
     * @param name its name
     * @param position where it is
     */
    public record Inaccessible(String name, Position position) {}
}
