package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what makes the pooled objects: a constructor of a {@link Pooled} class, or a method of a {@link Pooled} factory.
 *
 * <p>A constructor need not be marked where the class has exactly one that the generated pool can call. A method makes its
 * class a factory: what the method returns, a class or an interface, is what is pooled. It takes no parameters, is not
 * private, may be static and may be inherited. It must not return null.
 *
 * <p>Either may throw anything; what it throws reaches the caller of {@code acquire} whose turn it was to make an object,
 * with its exact type.
 */
@Documented
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Create {}
