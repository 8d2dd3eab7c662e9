package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that readies an object for a lease. It runs before each lease, after validation, on the thread that
 * acquires.
 *
 * <p>If it throws on an object that was idle before, that object is destroyed and a new one takes its place within the
 * same {@code acquire}. If it throws on a new object, the object is destroyed and the exception reaches the caller.
 *
 * <p>The method is {@code void}, not private, and takes no parameter; or it is static and takes the pooled object. In a
 * factory it takes the object in either case. It may be inherited.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Activate {}
