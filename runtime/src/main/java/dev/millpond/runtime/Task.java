package dev.millpond.runtime;

/**
 * What {@link Pool#run} does with an object: {@link Work} without a result.
 *
 * @param <T> the type of the object
 * @param <E> what the task throws; {@code RuntimeException} where it declares nothing
 */
@FunctionalInterface
public interface Task<T, E extends Exception> {

    /**
     * Does the task.
     *
     * @param object the object; must not be kept
     * @throws E if the task fails
     */
    void run(T object) throws E;
}
