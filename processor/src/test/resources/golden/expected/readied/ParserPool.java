package readied;

import dev.millpond.Activate;
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
 * A thread-safe pool of {@link Parser} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code reset(Object)} runs before each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class ParserPool extends AbstractPool<Parser, RuntimeException> {
    private final ObjectHooks hooks;

    private ParserPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link Parser} declares. */
    public static ParserPool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static ParserPool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ParserLease acquire() {
        Slot<Parser> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new ParserLease(slot, Thread.currentThread());
    }

    @Override
    public ParserLease acquire(Duration maxWait) {
        Slot<Parser> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new ParserLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable ParserLease tryAcquire() {
        Slot<Parser> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new ParserLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<ParserLease> acquireAsync() {
        return lendAsync((slot, owner) -> new ParserLease(slot, owner));
    }

    @Override
    public CompletableFuture<ParserLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new ParserLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Parser, ? extends R, E> work) throws E {
        try (ParserLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Parser, E> task) throws E {
        try (ParserLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    private boolean isFit(Slot<Parser> slot) {
        try {
            hooks.activate(slot.object());
            return true;
        } catch (Throwable failure) {
            hookFailed(slot, Activate.class, failure);
            return false;
        }
    }

    /** Builds a {@link ParserPool} with other settings than {@link Parser} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("ParserPool", 2);
        }

        /** Makes a pool, a new one each time. */
        public ParserPool build() {
            return new ParserPool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Parser, RuntimeException> {
        @Override
        public Parser create() {
            return new Parser();
        }

        @Override
        public void activate(Parser object) {
            Parser.reset(object);
        }
    }
}
