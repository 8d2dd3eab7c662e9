package dev.millpond.concurrency.model;

import org.jspecify.annotations.Nullable;

/**
 * A program of several threads, which Lincheck runs in every order that it can reach. It uses no collection: Lincheck
 * instruments those that it meets here, and then its own use of them takes ten times as long.
 */
abstract class Concurrent implements Runnable {

    /** Runs all at once, and returns when all have ended. What one throws is thrown on; Lincheck only logs it. */
    static void together(Runnable... tasks) {
        Thread[] threads = new Thread[tasks.length];
        @Nullable Throwable[] thrown = new Throwable[tasks.length];
        for (int task = 0; task < tasks.length; task++) {
            int number = task;
            threads[task] = new Thread(() -> {
                try {
                    tasks[number].run();
                } catch (RuntimeException | Error failure) {
                    thrown[number] = failure;
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException impossible) {
                throw new AssertionError("nobody interrupts this", impossible);
            }
        }
        for (Throwable failure : thrown) {
            if (failure != null) {
                throw new AssertionError("a thread failed", failure);
            }
        }
    }

    static void check(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }
}
