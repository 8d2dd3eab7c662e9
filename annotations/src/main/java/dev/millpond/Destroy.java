package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that frees what an object holds. It runs once, when the pool drops the object, on the thread that
 * caused that.
 *
 * <p>Where no method is marked and the class is {@link AutoCloseable}, the object is closed. If it throws, the exception
 * goes to the listener and the object counts as destroyed.
 *
 * <p>The method is {@code void}, not private, and takes no parameter; or it is static and takes the pooled object. In a
 * factory it takes the object in either case. It may be inherited.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Destroy {}
