package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what makes the pooled objects: a constructor of a {@link Pooled} class.
 *
 * <p>It may be left out where the class has exactly one constructor that the generated pool can call. The constructor may
 * throw anything; what it throws reaches the caller of {@code acquire} whose turn it was to make an object, with its exact
 * type.
 */
@Documented
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Create {}
