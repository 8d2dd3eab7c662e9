package dev.millpond.example;

import java.util.concurrent.atomic.LongAdder;

/** Counts what connections do. */
final class CountedLog implements ConnectionLog {

    private final LongAdder opened = new LongAdder();
    private final LongAdder executed = new LongAdder();

    @Override
    public void opening() {
        opened.increment();
    }

    @Override
    public void executing(String sql) {
        executed.increment();
    }

    long opened() {
        return opened.sum();
    }

    long executed() {
        return executed.sum();
    }
}
