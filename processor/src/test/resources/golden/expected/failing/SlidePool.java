package failing;

import dev.millpond.GeneratedPool;
import dev.millpond.WhenExhausted;
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
 * A thread-safe pool of {@link Slide} objects. Unless its builder says otherwise,
 * at most 1 of them exist at once, and {@code acquire} fails at once when all are lent.
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class SlidePool extends AbstractPool<Slide, RuntimeException> {
    private SlidePool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        start();
    }

    /** Makes a pool with the settings that {@link Slide} declares. */
    public static SlidePool create() {
        return builder().build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static SlidePool unpooled() {
        return builder().unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public SlideLease acquire() {
        Slot<Slide> slot = claim();
        if (slot == null) {
            slot = acquireSlot(null);
        }
        return new SlideLease(slot, Thread.currentThread());
    }

    @Override
    public SlideLease acquire(Duration maxWait) {
        Slot<Slide> slot = claimWithin(maxWait);
        if (slot == null) {
            slot = acquireSlot(null, maxWait);
        }
        return new SlideLease(slot, Thread.currentThread());
    }

    @Override
    public @Nullable SlideLease tryAcquire() {
        Slot<Slide> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot(null);
        }
        return slot == null ? null : new SlideLease(slot, Thread.currentThread());
    }

    @Override
    public CompletableFuture<SlideLease> acquireAsync() {
        return lendAsync((slot, owner) -> new SlideLease(slot, owner));
    }

    @Override
    public CompletableFuture<SlideLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new SlideLease(slot, owner));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Slide, ? extends R, E> work) throws E {
        try (SlideLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Slide, E> task) throws E {
        try (SlideLease lease = acquire()) {
            task.run(lease.get());
        }
    }

    /** Builds a {@link SlidePool} with other settings than {@link Slide} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private Builder() {
            super("SlidePool", 1);
            whenExhausted(WhenExhausted.FAIL);
        }

        /** Makes a pool, a new one each time. */
        public SlidePool build() {
            return new SlidePool(this, new ObjectHooks());
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Slide, RuntimeException> {
        @Override
        public Slide create() {
            return new Slide();
        }
    }
}
