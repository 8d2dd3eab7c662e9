package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;
import java.util.Optional;

/**
 * A factory's method that bears {@code @Create}.
 *
 * @param name its name
 * @param label the method as messages call it
 * @param isStatic whether it needs no factory
 * @param isPrivate whether it is private
 * @param isAccessible whether code in the package of the factory can call it
 * @param isGeneric whether it has type parameters of its own
 * @param takesNothing whether it has no parameters
 * @param returnType what it returns, as messages call it
 * @param objection why no pool can be made of what it returns, if none can
 * @param thrown what it declares to throw
 * @param traits what is to be known of calling it
 * @param position where a diagnostic about it points
 */
public record CreateModel(
        String name,
        String label,
        boolean isStatic,
        boolean isPrivate,
        boolean isAccessible,
        boolean isGeneric,
        boolean takesNothing,
        String returnType,
        Optional<String> objection,
        ThrownTypes thrown,
        TypeTraits traits,
        Position position) {}
