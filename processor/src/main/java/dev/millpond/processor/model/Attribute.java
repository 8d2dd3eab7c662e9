package dev.millpond.processor.model;

import dev.millpond.processor.report.Position;
import java.util.function.Function;

/**
 * A value of an annotation.
 *
 * @param name its name
 * @param value what the user wrote, or the default
 * @param position where a diagnostic about it points
 * @param <T> the type of the value
 */
public record Attribute<T>(String name, T value, Position position) {

    /** Returns the same attribute with what its value means. */
    public <R> Attribute<R> map(Function<T, R> meaning) {
        return new Attribute<>(name, meaning.apply(value), position);
    }
}
