package dev.millpond.runtime.engine;

import dev.millpond.runtime.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some work with an object that ends when a stage does. The lease is the pool's: it is closed when the stage ends, in whatever
 * way, or if the work does not begin; by exactly one of these, since the lease has one of them to come.
 *
 * <p>Whoever ends the result before that, by cancelling it for example, ends the wait or the stage. The stage is published
 * before the result is asked, and the result is ended before the stage is asked for, so one of the two sees the other.
 *
 * @param <T> the type of the pooled objects
 * @param <R> the type of the result
 */
final class AsyncUse<T, R extends @Nullable Object> {

    private final String pool;
    private final CompletableFuture<? extends Lease<T>> acquired;
    private final Function<? super T, ? extends CompletionStage<R>> work;
    private final CompletableFuture<R> result = new CompletableFuture<>();

    private volatile @Nullable CompletionStage<R> stage;

    AsyncUse(
            String pool,
            CompletableFuture<? extends Lease<T>> acquired,
            Function<? super T, ? extends CompletionStage<R>> work) {
        this.pool = pool;
        this.acquired = acquired;
        this.work = work;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what they do throws nothing
    CompletableFuture<R> begin() {
        acquired.whenComplete(this::use);
        result.whenComplete((value, failure) -> cancel());
        return result;
    }

    private void use(@Nullable Lease<T> lease, @Nullable Throwable failure) {
        if (lease == null) {
            result.completeExceptionally(failure == null ? nothing("the wait ended with null") : failure);
        } else if (result.isDone()) {
            lease.close();
        } else {
            work(lease);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end throws nothing
    private void work(Lease<T> lease) {
        try {
            CompletionStage<R> begun = work.apply(lease.get());
            if (begun == null) {
                throw nothing("the work of useAsync answered null; it must answer a stage");
            }
            stage = begun;
            begun.whenComplete((value, failure) -> end(lease, value, failure));
        } catch (Throwable failure) {
            end(lease, null, failure);
            return;
        }
        if (result.isDone()) {
            cancel();
        }
    }

    private NullPointerException nothing(String what) {
        return new NullPointerException(pool + ": " + what);
    }

    @SuppressWarnings("NullAway") // what the stage ended with is what the result ends with, null if that may be
    private void end(Lease<T> lease, @Nullable R value, @Nullable Throwable failure) {
        if (failure == null) {
            lease.close();
            result.complete(value);
            return;
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        lease.failed(cause);
        lease.close();
        result.completeExceptionally(cause);
    }

    /** Ends what is under way; if all has ended, this does nothing. */
    private void cancel() {
        acquired.cancel(false);
        CompletionStage<R> begun = stage;
        if (begun != null) {
            try {
                begun.toCompletableFuture().cancel(true);
            } catch (UnsupportedOperationException cannot) { // then the object comes back when the stage ends by itself
                return;
            }
        }
    }
}
