package dev.millpond.contract.support;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.Task;
import dev.millpond.runtime.Work;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A pool whose acquires have no thread, though a test's thread waits for each: what holds for a pool must hold for this one as
 * well.
 */
final class WithoutThreads {

    private final Pool<? extends Item, WorkshopException> pool;

    private WithoutThreads(Pool<? extends Item, WorkshopException> pool) {
        this.pool = pool;
    }

    @SuppressWarnings("unchecked") // a proxy has no type arguments
    static Pool<? extends Item, WorkshopException> of(Pool<? extends Item, WorkshopException> pool) {
        WithoutThreads acquires = new WithoutThreads(pool);
        return (Pool<? extends Item, WorkshopException>) Proxy.newProxyInstance(
                Pool.class.getClassLoader(),
                new Class<?>[] {Pool.class},
                (proxy, method, arguments) -> acquires.call(method, arguments));
    }

    @SuppressWarnings("unchecked") // the parameters of use and run
    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null) {
            return method.getName().equals("acquire") ? await(pool.acquireAsync()) : pass(method);
        }
        return switch (method.getName()) {
            case "acquire" -> await(pool.acquireAsync((Duration) arguments[0]));
            case "use" -> use((Work<Item, ?, Exception>) arguments[0]);
            case "run" -> {
                Task<Item, Exception> task = (Task<Item, Exception>) arguments[0];
                yield use(item -> {
                    task.run(item);
                    return true;
                });
            }
            default -> pass(method, arguments);
        };
    }

    private @Nullable Object use(Work<Item, ?, Exception> work) throws Throwable {
        try (Lease<? extends Item> lease = await(pool.acquireAsync())) {
            try {
                return work.apply(lease.get());
            } catch (Throwable failure) {
                lease.failed(failure);
                throw failure;
            }
        }
    }

    private @Nullable Object pass(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Lease<? extends Item> await(CompletableFuture<? extends Lease<? extends Item>> lease)
            throws Throwable {
        try {
            return lease.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        } catch (InterruptedException interrupted) {
            if (!lease.cancel(false)) {
                lease.join().close();
            }
            Thread.currentThread().interrupt();
            throw new PoolInterruptedException("interrupted", interrupted);
        }
    }
}
