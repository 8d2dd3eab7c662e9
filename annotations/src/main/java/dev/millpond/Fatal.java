package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that tells whether an exception means that the object is broken. It is asked when a method that is called
 * through the lease throws, when the work of {@code use} or {@code run} does, and when {@code Lease.failed} is called. If it
 * answers {@code true}, the object is destroyed when it comes back.
 *
 * <p>The method returns {@code boolean}, is not private, and takes the exception; the type of that parameter says for which
 * exceptions it is asked. There may be several, one for each type: the one with the closest type is asked. In a factory it
 * takes the object and then the exception, or the exception alone.
 *
 * <pre>{@code
 * @Fatal
 * boolean isFatal(SQLException failure) {
 *     return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Fatal {}
