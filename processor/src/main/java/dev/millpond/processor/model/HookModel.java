package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;
import java.util.Optional;

/**
 * A method that the pool calls.
 *
 * @param kind when it is called
 * @param name its name
 * @param label the method as messages call it
 * @param target what it is called on
 * @param isPrivate whether it is private
 * @param isAccessible whether code in the package of the pooled class can call it
 * @param isOwn whether the pooled class itself declares it
 * @param parameters what it takes
 * @param returnType what it returns
 * @param thrown what it declares to throw
 * @param traits what is to be known of calling it
 * @param position where a diagnostic about it points
 * @param validation what {@code @Validate} says, if it is one
 */
public record HookModel(
        HookKind kind,
        String name,
        String label,
        Target target,
        boolean isPrivate,
        boolean isAccessible,
        boolean isOwn,
        HookParameters parameters,
        String returnType,
        ThrownTypes thrown,
        TypeTraits traits,
        Position position,
        Optional<Validation> validation) {

    /** Says what the method is marked as. */
    public String role() {
        String annotation = kind.annotation().simpleName();
        return parameters
                .failure()
                .map(failure -> annotation + " for " + failure.simpleName())
                .orElse(annotation);
    }

    /** What a method is called on. */
    public enum Target {
        /** The pooled object. */
        OBJECT,
        /** The class that bears {@code @Pooled}; the object is the argument. */
        CLASS,
        /** The factory; the object is the argument. */
        FACTORY
    }
}
