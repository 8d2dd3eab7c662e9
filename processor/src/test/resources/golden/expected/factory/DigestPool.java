package factory;

import dev.millpond.GeneratedPool;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.Hooks;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Digest} objects. Unless its builder says otherwise,
 * at most 8 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isReset(Digest)} is asked when an object comes back
 *   <li>{@code isReset(Digest)} is asked before an object is lent again whose use has failed
 *   <li>{@code reset(Digest)} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class DigestPool extends AbstractPool<Digest, NoSuchAlgorithmException> {
    private final ObjectHooks hooks;

    private DigestPool(Builder builder, ObjectHooks hooks) {
        super(builder, hooks);
        this.hooks = hooks;
        start();
    }

    /** Makes a pool with the settings that {@link DigestFactory} declares. */
    public static DigestPool create(DigestFactory factory) {
        return builder(factory).build();
    }

    /** Makes a pool for tests: it makes an object for each lease, and destroys it with the lease. */
    public static DigestPool unpooled(DigestFactory factory) {
        return builder(factory).unpooled().build();
    }

    /** Returns a builder for a pool with other settings. */
    public static Builder builder(DigestFactory factory) {
        return new Builder(factory);
    }

    @Override
    public DigestLease acquire() throws NoSuchAlgorithmException {
        Slot<Digest> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot);
        }
        return new DigestLease(slot, hooks.factory);
    }

    @Override
    public DigestLease acquire(Duration maxWait) throws NoSuchAlgorithmException {
        Slot<Digest> slot = claimWithin(maxWait);
        if (slot == null || !isFit(slot)) {
            slot = acquireSlot(slot, maxWait);
        }
        return new DigestLease(slot, hooks.factory);
    }

    @Override
    public @Nullable DigestLease tryAcquire() throws NoSuchAlgorithmException {
        Slot<Digest> slot = claim();
        if (slot == null || !isFit(slot)) {
            slot = tryAcquireSlot(slot);
        }
        return slot == null ? null : new DigestLease(slot, hooks.factory);
    }

    @Override
    public CompletableFuture<DigestLease> acquireAsync() {
        return lendAsync((slot, owner) -> new DigestLease(slot, hooks.factory));
    }

    @Override
    public CompletableFuture<DigestLease> acquireAsync(Duration maxWait) {
        return lendAsync(maxWait, (slot, owner) -> new DigestLease(slot, hooks.factory));
    }

    @Override
    public <R, E extends Exception> R use(Work<? super Digest, ? extends R, E> work) throws
            NoSuchAlgorithmException, E {
        try (DigestLease lease = acquire()) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    @Override
    public <E extends Exception> void run(Task<? super Digest, E> task) throws
            NoSuchAlgorithmException, E {
        try (DigestLease lease = acquire()) {
            try {
                task.run(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private boolean isFit(Slot<Digest> slot) {
        try {
            return !mustValidate(slot)
                    || (isValidationTimed()
                            ? validateInTime(slot)
                            : hooks.validate(slot.object(), ValidationPoint.ACQUIRE));
        } catch (Throwable failure) {
            hookFailed(slot, Validate.class, failure);
            return false;
        }
    }

    /** Builds a {@link DigestPool} with other settings than {@link DigestFactory} declares. */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final DigestFactory factory;

        private Builder(DigestFactory factory) {
            super("DigestPool", 8);
            validate(ValidationPoint.RELEASE);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /** Makes a pool, a new one each time. */
        public DigestPool build() {
            return new DigestPool(this, new ObjectHooks(this));
        }
    }

    @GeneratedPool
    private static final class ObjectHooks implements Hooks<Digest, NoSuchAlgorithmException> {
        private final DigestFactory factory;

        ObjectHooks(Builder builder) {
            this.factory = builder.factory;
        }

        @Override
        public Digest create() throws NoSuchAlgorithmException {
            return factory.newDigest();
        }

        @Override
        public boolean validate(Digest object, ValidationPoint point) {
            return DigestFactory.isReset(object);
        }
    }
}
