package rivals;

import dev.millpond.GeneratedPool;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Answers} objects. Unless its builder says otherwise,
 * at most 2 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
final class AnswersPool extends AbstractPool<Answers, RuntimeException> {
    private AnswersPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link AnswersFactory} declares. */
    public static AnswersPool create(AnswersFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static AnswersPool unpooled(AnswersFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(AnswersFactory factory) {
        return new Builder(factory);
    }

    @Override
    public AnswersLease acquire() {
        Slot<Answers> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new AnswersLease(slot, Thread.currentThread());
    }

    @Override
    public AnswersLease acquire(Duration maxWait) {
        Slot<Answers> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new AnswersLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable AnswersLease tryAcquire() {
        Slot<Answers> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new AnswersLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<AnswersLease> acquireAsync() {
        return lendAsync((slot, owner) -> new AnswersLease(slot, owner));
    }

    @Override
    public CompletableFuture<AnswersLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new AnswersLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Answers, ? extends R, E> work) throws E {
        try (AnswersLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Answers, E> task) throws E {
        try (AnswersLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link AnswersPool} with other settings than {@link AnswersFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final AnswersFactory factory;

        private Builder(AnswersFactory factory) {
            super("AnswersPool", 2);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public AnswersPool build() {
            return new AnswersPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Answers, RuntimeException> {
        private final AnswersFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Answers create() {
            return factory.make();
        }
    }
}
