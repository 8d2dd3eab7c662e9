package dev.millpond.contract.support;

import java.lang.reflect.Method;

/** The threads that use the pools under test. */
public enum ThreadKind {
    PLATFORM {
        @Override
        public Thread start(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    },
    VIRTUAL {
        @Override
        public Thread start(Runnable task) {
            try {
                return (Thread) startVirtualThread().invoke(null, task);
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError("this JDK has virtual threads", impossible);
            }
        }
    };

    final boolean isAvailable() {
        return this == PLATFORM || Runtime.version().feature() >= 21;
    }

    /** One build may leave to another one what that has run. */
    final boolean isAskedFor() {
        String only = System.getProperty("contract.threads", "");
        return only.isEmpty() || only.equals(name());
    }

    public abstract Thread start(Runnable task);

    /** The tests are compiled for a JDK that has no virtual threads. */
    private static Method startVirtualThread() throws ReflectiveOperationException {
        return Thread.class.getMethod("startVirtualThread", Runnable.class);
    }
}
