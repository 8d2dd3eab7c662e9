package dev.millpond.concurrency.model;

import java.util.ArrayList;
import java.util.List;

/** A program of several threads, which Lincheck runs in every order that it can reach. */
abstract class Concurrent implements Runnable {

    /** Runs all at once, and returns when all have ended. */
    static void together(Runnable... tasks) {
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
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
