package dev.millpond.contract.support;

import dev.millpond.runtime.engine.PoolBuilder;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Where objects are made. */
public enum CreationKind {
    CALLER {
        @Override
        void configure(PoolBuilder<?> settings) {}
    },
    EXECUTOR {
        @Override
        void configure(PoolBuilder<?> settings) {
            settings.executor(THREADS);
        }
    };

    private static final Executor THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "maker");
        thread.setDaemon(true);
        return thread;
    });

    abstract void configure(PoolBuilder<?> settings);
}
