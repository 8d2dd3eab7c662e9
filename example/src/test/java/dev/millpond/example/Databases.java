package dev.millpond.example;

import java.util.concurrent.atomic.AtomicInteger;

/** Databases in memory, each test with its own. */
final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    static String newUrl() {
        return "jdbc:h2:mem:test" + NUMBER.incrementAndGet();
    }
}
