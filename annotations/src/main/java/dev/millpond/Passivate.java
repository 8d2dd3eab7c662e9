package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that brings an object back to a neutral state. It runs after each lease, before others can have the
 * object, on the thread that closes the lease, and once only, however often and on however many threads the lease is
 * closed.
 *
 * <p>If it throws, the object is destroyed instead of reused; the exception goes to the listener, not to the caller.
 *
 * <p>The method is {@code void}, not private, and takes no parameter; or it is static and takes the pooled object. In a
 * factory it takes the object in either case. It may be inherited.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Passivate {}
