package dev.millpond;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a pool, and a lease for try-with-resources, for the annotated class.
 *
 * <p>For a class {@code Connection} the processor writes {@code ConnectionPool} and {@code ConnectionLease} into the same
 * package, with the same effective visibility; for a nested class {@code Outer.Inner} it writes {@code Outer_InnerPool}
 * and {@code Outer_InnerLease}. A generic class gets a generic pool.
 *
 * <pre>{@code
 * @Pooled(maxSize = 10, maxWait = "5s")
 * public class Connection {
 *     Connection(String url) throws SQLException { ... }
 *
 *     @Passivate
 *     void rollback() throws SQLException { ... }
 * }
 *
 * try (ConnectionPool pool = ConnectionPool.create("jdbc:h2:mem:shop");
 *         ConnectionLease connection = pool.acquire()) {
 *     connection.query("SELECT * FROM users");
 * }
 * }</pre>
 *
 * <p>The class must be concrete, not private and not an inner (non-static) or local class; it must have one accessible
 * constructor, or one that is marked with {@link Create}. The constructor's parameters become the parameters of the
 * pool's {@code create} and {@code builder} methods, and are used for every object that the pool makes.
 *
 * <p><b>Types that cannot be annotated</b> get a factory: a class with a method marked with {@link Create}, which returns the
 * type that is to be pooled, and with the other hooks, which take the object as their parameter. The pool is named after the
 * type that it pools, is generated into the package of the factory, and takes the factory:
 *
 * <pre>{@code
 * @Pooled(maxSize = 8)
 * final class DigestFactory {
 *     @Create
 *     MessageDigest newDigest() throws NoSuchAlgorithmException { ... }
 *
 *     @Passivate
 *     void reset(MessageDigest digest) { ... }
 * }
 *
 * MessageDigestPool pool = MessageDigestPool.create(new DigestFactory());
 * }</pre>
 *
 * <p>A factory that has an accessible constructor without parameters need not be given. A factory may be abstract.
 *
 * <p>The values given here are defaults: each can be overridden in the generated builder, with the same checks.
 *
 * <p>Durations are written as a number and a unit ({@code "250ms"}, {@code "30s"}, {@code "5m"}, {@code "1h"},
 * {@code "2d"}) or in ISO-8601 ({@code "PT30S"}). They are checked at compile time.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Pooled {

    /**
     * The size of the pool, at least 1. Under {@link WhenExhausted#WAIT} and {@link WhenExhausted#FAIL} no more than this
     * many objects exist at once; under {@link WhenExhausted#CREATE} no more than this many are kept idle.
     *
     * @return the size of the pool
     */
    int maxSize();

    /**
     * How many idle objects are kept ready, from 0 to {@link #maxSize}. The pool makes them in the background.
     *
     * @return the number of idle objects to keep ready; 0 creates objects only when they are asked for
     */
    int minIdle() default 0;

    /**
     * What {@code acquire} does when every object is lent and no further one may be made.
     *
     * @return the policy
     */
    WhenExhausted whenExhausted() default WhenExhausted.WAIT;

    /**
     * What {@code acquire} does when an object could not be made. Applies under {@link WhenExhausted#WAIT}.
     *
     * @return the policy
     */
    WhenCreationFails whenCreationFails() default WhenCreationFails.THROW;

    /**
     * The limit of {@code acquire()}. Under {@link WhenExhausted#WAIT} it covers the wait for an object to become free and its
     * making, which threads of the pool do if the limit is finite. It does not cover what runs in the thread that acquires: the
     * constructor under the other policies, unless the builder is given an executor, {@link Activate}, and {@link Validate}
     * without a timeout.
     *
     * @return a duration, not negative, or {@code "forever"}
     */
    String maxWait() default "30s";

    /**
     * The age at which an object is replaced, less a jitter of at most 10 %. An object that is lent then is replaced when it
     * comes back.
     *
     * @return a positive duration, or the empty string: objects do not age
     */
    String maxLifetime() default "";

    /**
     * How long an object may be idle before it is destroyed, less a jitter of at most 10 %; never below {@link #minIdle}. As
     * many as were idle whenever the pool looked during that time are destroyed, too, whichever they were.
     *
     * @return a positive duration, or the empty string: idle objects are kept
     */
    String idleTimeout() default "";

    /**
     * The number of leases after which an object is replaced.
     *
     * @return the number of leases; 0 sets no limit
     */
    int maxUses() default 0;

    /**
     * How long a lease may be held before it is reported as a leak.
     *
     * @return a positive duration, or the empty string: leases are not watched
     */
    String leakThreshold() default "";

    /**
     * The simple name of the generated pool. The lease is always named after the pool, whether that is named here or after
     * what it pools: by {@code Lease} in place of a final {@code Pool}, or else behind the name.
     *
     * @return a Java identifier, or the empty string for the name derived from the class
     */
    String name() default "";
}
