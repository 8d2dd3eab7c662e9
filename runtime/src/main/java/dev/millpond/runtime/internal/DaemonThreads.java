package dev.millpond.runtime.internal;

import java.util.concurrent.ThreadFactory;

/** Makes daemon threads that hold on to nothing of the thread that makes them. */
final class DaemonThreads implements ThreadFactory {

    private static final long DEFAULT_STACK_SIZE = 0;

    private final String name;

    DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Daemon(task);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Tells whether the calling thread is one that this factory has made. */
    boolean madeThisThread() {
        return Thread.currentThread() instanceof Daemon daemon && daemon.isOf(this);
    }

    private final class Daemon extends Thread {

        private Daemon(Runnable task) {
            super(null, task, name, DEFAULT_STACK_SIZE, false);
        }

        private boolean isOf(DaemonThreads factory) {
            return DaemonThreads.this == factory;
        }
    }
}
