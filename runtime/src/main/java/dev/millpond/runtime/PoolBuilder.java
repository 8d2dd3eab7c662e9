package dev.millpond.runtime;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Nanos;
import java.time.Duration;
import java.util.Objects;

/**
 * Builds a pool with other settings than its annotation gives. Each generated pool has a builder of its own, whose
 * {@code build()} makes that pool; it may be called repeatedly, each time for a new pool.
 *
 * <p>A builder is not safe for use by several threads at once.
 *
 * @param <B> the type of the generated builder
 */
public abstract class PoolBuilder<B extends PoolBuilder<B>> {

    private static final PoolListener NO_LISTENER = new PoolListener() {};

    private String name;
    private int maxSize;
    private Duration maxWait = Duration.ofSeconds(30);
    private WhenExhausted whenExhausted = WhenExhausted.WAIT;
    private PoolListener listener = NO_LISTENER;

    /**
     * For generated code.
     *
     * @param name the name of the pool in messages
     * @param maxSize the size that the annotation gives
     */
    protected PoolBuilder(String name, int maxSize) {
        this.name = name;
        this.maxSize = maxSize;
    }

    /**
     * Returns this builder, with its own type.
     *
     * @return this builder
     */
    protected abstract B self();

    /**
     * Sets the size of the pool: how many objects may exist at once, or be kept idle under {@link WhenExhausted#CREATE}.
     *
     * @param maxSize the size, at least 1
     * @return this builder
     * @throws IllegalArgumentException if {@code maxSize} is less than 1
     */
    public final B maxSize(int maxSize) {
        this.maxSize = checkedMaxSize(name, maxSize);
        return self();
    }

    /**
     * Sets the longest wait of {@code acquire()}. It matters under {@link WhenExhausted#WAIT} only.
     *
     * @param maxWait the longest wait, not negative; zero never waits; {@code ChronoUnit.FOREVER.getDuration()} sets no
     *     limit
     * @return this builder
     * @throws IllegalArgumentException if {@code maxWait} is negative
     */
    public final B maxWait(Duration maxWait) {
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    name + ": maxWait must not be negative, but is " + maxWait + "; Duration.ZERO never waits");
        }
        this.maxWait = maxWait;
        return self();
    }

    /**
     * Sets what {@code acquire} does when nothing is free.
     *
     * @param whenExhausted the policy
     * @return this builder
     */
    public final B whenExhausted(WhenExhausted whenExhausted) {
        this.whenExhausted = Objects.requireNonNull(whenExhausted, "whenExhausted");
        return self();
    }

    /**
     * Sets the name by which messages call the pool; by default the simple name of its class.
     *
     * @param name the name, not blank
     * @return this builder
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public final B name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(this.name + ": name must not be blank");
        }
        this.name = name;
        return self();
    }

    /**
     * Sets who hears of what happens to the pool's objects.
     *
     * @param listener the listener; it may serve several pools
     * @return this builder
     */
    public final B listener(PoolListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return self();
    }

    final PoolSettings settings() {
        return new PoolSettings(name, maxSize, Nanos.of(maxWait), whenExhausted, listener);
    }

    static int checkedMaxSize(String pool, int maxSize) {
        if (maxSize < 1) {
            throw new IllegalArgumentException(pool + ": maxSize must be at least 1, but is " + maxSize);
        }
        return maxSize;
    }
}
