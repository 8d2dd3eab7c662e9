package aged;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    private TokenPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Token} declares. */
    public static TokenPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static TokenPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public TokenLease acquire() {
        Slot<Token> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new TokenLease(slot, Thread.currentThread());
    }

    @Override
    public TokenLease acquire(Duration maxWait) {
        Slot<Token> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new TokenLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable TokenLease tryAcquire() {
        Slot<Token> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new TokenLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<TokenLease> acquireAsync() {
        return lendAsync((slot, owner) -> new TokenLease(slot, owner));
    }

    @Override
    public CompletableFuture<TokenLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new TokenLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Token, ? extends R, E> work) throws E {
        try (TokenLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Token, E> task) throws E {
        try (TokenLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link TokenPool} with other settings than {@link Token} declares. */
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

        /** Makes a pool, a new one each time. */
        public TokenPool build() {
            return new TokenPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Token, RuntimeException> {
        @Override
        public Token create() {
            return new Token();
        }
    }
}
