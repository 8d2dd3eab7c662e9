package dev.millpond.runtime.engine;

import dev.millpond.runtime.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Makes the leases of a generated pool, for acquires that have no thread. For generated code only.
 *
 * @param <T> the type of the pooled objects
 * @param <L> the type of the leases
 */
@FunctionalInterface
public interface LeaseMaker<T, L extends Lease<T>> {

    /**
     * Makes a lease that begins now.
     *
     * @param slot the slot of a ready object, which the calling thread holds
     * @param owner the only thread that may close the lease by a store, or null if there is none
     * @return the lease
     */
    L lease(Slot<T> slot, @Nullable Thread owner);
}
