package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.internal.Scheduler;
import java.util.function.Consumer;

/** The cores of pools whose objects the tests put in themselves. */
final class Cores {

    private Cores() {}

    /** Makes a core for which nothing happens by itself. */
    static <T> PoolCore<T> core(int maxSize, WhenExhausted policy, Consumer<T> destroy) {
        return core(maxSize, policy, destroy, task -> {});
    }

    /** Makes a core that hands over what it wants done later. */
    static <T> PoolCore<T> core(int maxSize, WhenExhausted policy, Consumer<T> destroy, Consumer<Runnable> later) {
        Settings settings = new Settings(maxSize)
                .whenExhausted(policy)
                .executor(Runnable::run)
                .scheduler(new Later(later));
        return new PoolCore<>(settings.settings(), new DestroyHook<>(destroy));
    }

    private record Later(Consumer<Runnable> tasks) implements Scheduler {

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Runnable task, long delayNanos) {
            tasks.accept(task);
        }
    }

    static final class Settings extends PoolBuilder<Settings> {

        Settings(int maxSize) {
            super("test", maxSize);
        }
    }

    private record DestroyHook<T>(Consumer<T> destroy) implements Hooks<T, RuntimeException> {

        @Override
        public T create() {
            throw new UnsupportedOperationException("the test makes the objects");
        }

        @Override
        public boolean validate(T object, ValidationPoint point) {
            return true;
        }

        @Override
        public void activate(T object) {}

        @Override
        public void destroy(T object) {
            destroy.accept(object);
        }
    }
}
