package dev.millpond.runtime;

import dev.millpond.WhenExhausted;
import java.util.function.Consumer;

/** The cores of pools whose objects the tests put in themselves. */
final class Cores {

    private Cores() {}

    static <T> PoolCore<T> core(int maxSize, WhenExhausted policy, Consumer<T> destroy) {
        return new PoolCore<>(new Settings(maxSize).whenExhausted(policy).settings(), new DestroyHook<>(destroy));
    }

    static final class Settings extends PoolBuilder<Settings> {

        Settings(int maxSize) {
            super("test", maxSize);
        }

        @Override
        protected Settings self() {
            return this;
        }
    }

    private record DestroyHook<T>(Consumer<T> destroy) implements Hooks<T, RuntimeException> {

        @Override
        public T create() {
            throw new UnsupportedOperationException("the test makes the objects");
        }

        @Override
        public boolean validate(T object) {
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
