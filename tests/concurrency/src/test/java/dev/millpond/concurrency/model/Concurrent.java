package dev.millpond.concurrency.model;

/**
 * A program of several threads, which Lincheck runs in every order that it can reach. It uses no collection: Lincheck
 * instruments those that it meets here, and then its own use of them takes ten times as long.
 */
abstract class Concurrent implements Runnable {

    /** Runs all at once, and returns when all have ended. */
    static void together(Runnable... tasks) {
        Thread[] threads = new Thread[tasks.length];
        for (int task = 0; task < tasks.length; task++) {
            threads[task] = new Thread(tasks[task]);
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
    }

    static void check(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }
}
