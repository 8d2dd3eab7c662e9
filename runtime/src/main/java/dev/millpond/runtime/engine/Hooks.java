package dev.millpond.runtime.engine;

/**
 * What a pool does with its objects: the methods that the generated pool overrides, for the classes of the core.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
interface Hooks<T, X extends Exception> {

    T create() throws X;

    boolean validate(T object) throws X;

    void activate(T object) throws X;

    void destroy(T object) throws Exception;
}
