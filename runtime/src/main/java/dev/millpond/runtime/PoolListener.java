package dev.millpond.runtime;

/**
 * Hears of what happens to a pool's objects. No event is on the path of an {@code acquire} that finds an idle object, or of
 * a {@code close} that gives one back, so a listener costs them nothing.
 *
 * <p>Methods are called on the thread that caused the event, outside every lock, possibly on several threads at once. They
 * should return quickly. What they throw is logged and otherwise ignored.
 */
public interface PoolListener {

    /** An object was made. */
    default void created() {}

    /**
     * An object was destroyed.
     *
     * @param reason why
     */
    default void destroyed(DestroyReason reason) {}

    /**
     * An object could not be made. The same failure reaches the caller of {@code acquire} if one asked for the object, and can't
     * be served otherwise.
     *
     * @param failure what the constructor threw
     */
    default void creationFailed(Throwable failure) {}

    /**
     * A hook threw where nobody else would learn of it: validating, activating or passivating an object that was then
     * destroyed, or destroying it.
     *
     * @param failure what the hook threw
     */
    default void hookFailed(Throwable failure) {}

    /**
     * A lease is held for longer than the pool's {@code leakThreshold}, or was garbage-collected unclosed. Called once for a
     * lease, on a background thread.
     *
     * @param leak what is known of the lease
     */
    default void leaked(LeakReport leak) {}

    /** An {@code acquire} found nothing free: it waits, fails, or makes one object more, as the pool's policy says. */
    default void exhausted() {}
}
