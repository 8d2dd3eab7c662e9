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
 * object. In a factory it takes the object in either case. It may take the {@link ValidationPoint} as its last parameter. It
 * may be inherited.
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
     * Skips the validation on acquire of an object that was made or validated this recently, whether or not it was used since.
     * An object whose use has failed is validated nonetheless, and as soon as one is found to be unfit on acquire or while idle,
     * so are the others that are idle then.
     *
     * @return a positive duration such as {@code "500ms"}, or the empty string: always validate on acquire
     */
    String after() default "";

    /**
     * The interval at which idle objects are validated in the background, if {@link ValidationPoint#IDLE} is among the points.
     *
     * @return a positive duration, or the empty string: as {@link #after} says, or every 30 seconds if that is empty, too
     */
    String every() default "";

    /**
     * How long a validation on acquire may take. Then the pool's own threads validate, and an object that has not answered by
     * then is unfit.
     *
     * @return a positive duration, or the empty string: the thread that acquires validates, for as long as it takes
     */
    String timeout() default "";
}
