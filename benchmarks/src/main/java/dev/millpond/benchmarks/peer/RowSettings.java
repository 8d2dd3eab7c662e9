package dev.millpond.benchmarks.peer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the pools of one row of the results have in common. Read by {@link Row}. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RowSettings {

    /** How many objects each pool holds, all made before the measurement. */
    int objects() default 10;

    /** How many of them another thread holds throughout. */
    int lent() default 0;

    /** Whether objects are reset when they come back. */
    boolean resets() default false;

    /** How many threads use a pool at once, if it is not JMH that starts them. */
    int threads() default 0;

    /** How long threads wait for an object; in most rows, longer than it ever takes. */
    long patienceMillis() default 30_000;

    /** Whether the pools watch over their objects: statistics, listeners, expiry, leaks. */
    boolean observed() default false;
}
