package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that tells whether an object is fit for use. An object for which it answers {@code false}, or throws,
 * is destroyed. On acquire, the next idle one takes its place within the same {@code acquire}, or a new one if none is idle.
 * What {@code fill} or {@code minIdle} has made counts as idle, so it is validated before its first lease, too.
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
     * How long a validation on acquire or while idle may take. On acquire, the pool's own threads validate then, for no longer
     * than the limit of the {@code acquire}. An object that has not answered in time is unfit.
     *
     * @return a positive duration, or the empty string: no limit, and on acquire the thread that acquires validates
     */
    String timeout() default "";
}
