package factory;

import dev.millpond.GeneratedPool;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.engine.AbstractPool;
import dev.millpond.runtime.engine.PoolBuilder;
import dev.millpond.runtime.engine.Slot;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of {@link Digest} objects. Unless its builder says otherwise,
 * at most 8 of them exist at once, and {@code acquire} waits up to 30 seconds when all are lent.
 *
 * <ul>
 *   <li>{@code isReset(Digest)} is asked when an object comes back
 *   <li>{@code reset(Digest)} runs after each lease
 * </ul>
 */
@GeneratedPool
@Generated("dev.millpond.processor.PooledProcessor")
public final class DigestPool extends AbstractPool<Digest, NoSuchAlgorithmException> {
    private final DigestFactory factory;

    private DigestPool(Builder builder) {
        super(builder);
        this.factory = builder.factory;
        start();
    }

    /**
     * Makes a pool with the settings that {@link DigestFactory} declares.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static DigestPool create(DigestFactory factory) {
        return builder(factory).build();
    }

    /**
     * Makes a pool for tests: it makes an object for each lease and destroys it with the lease, and its {@code close}
     * throws if a lease is still open.
     *
     * @param factory makes the objects
     * @return a pool, empty until it is used
     */
    public static DigestPool unpooled(DigestFactory factory) {
        return builder(factory).unpooled().build();
    }

    /**
     * Returns a builder for a pool with other settings.
     *
     * @param factory makes the objects
     * @return a builder
     */
    public static Builder builder(DigestFactory factory) {
        return new Builder(factory);
    }

    /**
     * Lends an object: an idle one, else a new one. By default it waits up to 30 seconds when all are lent.
     *
     * @return an open lease
     * @throws NoSuchAlgorithmException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public DigestLease acquire() throws NoSuchAlgorithmException {
        Slot<Digest> slot = claim();
        if (slot == null) {
            slot = acquireSlot();
        }
        return new DigestLease(slot, factory);
    }

    /**
     * Lends an object as {@link #acquire()} does, with another limit to the wait.
     *
     * @param maxWait the longest wait; zero or less never waits
     * @return an open lease
     * @throws NoSuchAlgorithmException if an object cannot be made or readied
     * @throws dev.millpond.runtime.PoolTimeoutException if the wait was in vain
     */
    @Override
    public DigestLease acquire(Duration maxWait) throws NoSuchAlgorithmException {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<Digest> slot = claim();
        if (slot == null) {
            slot = acquireSlot(maxWait);
        }
        return new DigestLease(slot, factory);
    }

    /**
     * Lends an object without waiting.
     *
     * @return an open lease, or null if nothing is free
     * @throws NoSuchAlgorithmException if an object cannot be made or readied
     */
    @Override
    public @Nullable DigestLease tryAcquire() throws NoSuchAlgorithmException {
        Slot<Digest> slot = claim();
        if (slot == null) {
            slot = tryAcquireSlot();
        }
        return slot == null ? null : new DigestLease(slot, factory);
    }

    /**
     * Lends an object to a function, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @return what {@code work} answers
     * @throws NoSuchAlgorithmException if an object cannot be made or readied
     */
    @Override
    public <R> R use(Function<? super Digest, ? extends R> work) throws NoSuchAlgorithmException {
        try (DigestLease lease = acquire()) {
            return work.apply(lease.get());
        }
    }

    /**
     * Lends an object to an action, and takes it back.
     *
     * @param work what to do with the object; must not keep it
     * @throws NoSuchAlgorithmException if an object cannot be made or readied
     */
    @Override
    public void run(Consumer<? super Digest> work) throws NoSuchAlgorithmException {
        try (DigestLease lease = acquire()) {
            work.accept(lease.get());
        }
    }

    @Override
    protected Digest createObject() throws NoSuchAlgorithmException {
        return factory.newDigest();
    }

    @Override
    protected boolean validateObject(Digest object) {
        return DigestFactory.isReset(object);
    }

    /**
     * Builds a {@link DigestPool} with other settings than {@link DigestFactory} declares.
     */
    @GeneratedPool
    public static final class Builder extends PoolBuilder<Builder> {
        private final DigestFactory factory;

        private Builder(DigestFactory factory) {
            super("DigestPool", 8);
            validate(Duration.ZERO, ValidationPoint.RELEASE);
            this.factory = Objects.requireNonNull(factory, "factory");
        }

        /**
         * Makes a pool.
         *
         * @return a new pool
         */
        public DigestPool build() {
            return new DigestPool(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
