package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;

/**
 * What a pool does with its objects: each generated pool has a class of its own for it. For generated code only.
 *
 * <p>None is called before the pool is started, or its first acquire. All may be called by several threads at once, for
 * different objects, and never under a lock.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
public interface Hooks<T, X extends Exception> {

    /**
     * Makes an object.
     *
     * @return a new object
     * @throws X if that fails
     */
    T create() throws X;

    /**
     * Tells whether an object is fit for use. Called at the points that the builder knows.
     *
     * @param object the object
     * @param point when it is asked
     * @return false if it is to be replaced
     * @throws X if it is unfit
     */
    default boolean validate(T object, ValidationPoint point) throws X {
        return true;
    }

    /**
     * Readies an object for a lease.
     *
     * @param object the object
     * @throws X if that fails
     */
    default void activate(T object) throws X {}

    /**
     * Frees what an object holds.
     *
     * @param object the object
     * @throws Exception if that fails
     */
    default void destroy(T object) throws Exception {}
}
