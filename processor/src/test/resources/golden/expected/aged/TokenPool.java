package aged;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Token} objects. Unless its builder says otherwise,
 * at most 8 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <p>It keeps 2 idle objects ready.
 * An object is replaced at the age of 30 minutes.
 * An object that is idle for 90 seconds is destroyed, unless it is kept ready.
 * An object that was lent 1000 times is replaced.
 * A lease that is held for longer than 90 minutes is reported.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class TokenPool extends AbstractPool<Token, RuntimeException> {
    private TokenPool(Builder builder) {
        super(builder);
        start();
    }

    /**
     * Makes a pool with the settings that {@link Token} declares.
     *
     * @return a pool, which is filled in the background
     */
    public static TokenPool create() {
        return builder().build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @return a pool, empty until it is used
     */
    public static TokenPool unpooled() {
        return builder().unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public TokenLease acquire() {
        Slot<Token> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new TokenLease(slot);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public TokenLease acquire(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Token> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new TokenLease(slot);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     */
    @Override
    public @Nullable TokenLease tryAcquire() {
        Slot<Token> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new TokenLease(slot);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     */
    @Override
    public <R> R use(Function<? super Token, ? extends R> work) {
        try (TokenLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     */
    @Override
    public void run(Consumer<? super Token> work) {
        try (TokenLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Token createObject() {
        return new Token();
    }

    /**
     * Builds a {@link TokenPool} with other settings than {@link Token} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("TokenPool", 8);
            minIdle(2);
            maxLifetime(Duration.ofMinutes(30));
            idleTimeout(Duration.ofSeconds(90));
            maxUses(1000);
            leakThreshold(Duration.ofMinutes(90));
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public TokenPool build() {
            return new TokenPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
