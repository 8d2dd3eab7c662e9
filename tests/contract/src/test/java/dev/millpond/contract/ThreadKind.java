package dev.millpond.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The threads that use the pools under test. */
enum ThreadKind {
    PLATFORM {
        @Override
        Thread start(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    },
    VIRTUAL {
        @Override
        Thread start(Runnable task) {
            try {
                return (Thread) startVirtualThread().invoke(null, task);
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError("this JDK has virtual threads", impossible);
            }
        }
    };

    /** Returns those that this JDK has. */
    static List<ThreadKind> available() {
        return Arrays.stream(values())
                .filter(kind -> kind == PLATFORM || Runtime.version().feature() >= 21)
                .toList();
    }

    abstract Thread start(Runnable task);

    /** The tests are compiled for a JDK that has no virtual threads. */
    private static Method startVirtualThread() throws ReflectiveOperationException {
        return Thread.class.getMethod("startVirtualThread", Runnable.class);
    }
}
