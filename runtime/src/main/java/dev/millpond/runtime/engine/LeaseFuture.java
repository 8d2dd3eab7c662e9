package dev.millpond.runtime.engine;

import java.util.concurrent.CompletableFuture;

/**
 * A lease that is to come. All that may decide it meet in the one compare-and-set by which a {@link CompletableFuture} gets its
 * result: delivery, cancelling, a time limit, a failure, whatever a user completes it with. To obtrude is one more of them here,
 * and not a way to replace what was decided: the lease that was there would belong to nobody.
 *
 * @param <L> the type of the lease
 */
final class LeaseFuture<L> extends CompletableFuture<L> {

    @Override
    public void obtrudeValue(L value) {
        complete(value);
    }

    @Override
    public void obtrudeException(Throwable failure) {
        completeExceptionally(failure);
    }
}
