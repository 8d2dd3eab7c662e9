package dev.millpond.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Pool#use} does with an object. A lambda or a method reference infers what it throws; of a
 * {@link java.util.function.Function} take {@code function::apply}.
 *
 * @param <T> the type of the object
 * @param <R> the type of the result
 * @param <E> what the work throws; {@code RuntimeException} where it declares nothing
 */
@FunctionalInterface
public interface Work<T, R extends @Nullable Object, E extends Exception> {

    /**
     * Does the work.
     *
     * @param object the object; must not be kept
     * @return the result
     * @throws E if the work fails
     */
    R apply(T object) throws E;
}
