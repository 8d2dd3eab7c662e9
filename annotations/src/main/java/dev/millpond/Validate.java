package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that tells whether an object is fit for use. An object for which it answers {@code false}, or throws,
 * is destroyed. On acquire, a new one takes its place within the same {@code acquire}.
 *
 * <p>The method returns {@code boolean}, is not private, and takes no parameter; or it is static and takes the pooled
 * object. In a factory it takes the object in either case. It may be inherited.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Validate {

    /**
     * When objects are validated.
     *
     * @return the points, at least one
     */
    ValidationPoint[] on() default {ValidationPoint.ACQUIRE};

    /**
     * Skips the validation on acquire of an object that was used or validated this recently. As soon as one is found to be
     * unfit on acquire or while idle, the others that are idle then are validated nonetheless.
     *
     * <p>It is also the interval at which idle objects are validated in the background, if {@link ValidationPoint#IDLE} is
     * among the points.
     *
     * @return a positive duration such as {@code "500ms"}, or the empty string: always validate on acquire, and every 30
     *     seconds while idle
     */
    String after() default "";
}
